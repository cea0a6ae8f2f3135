import { expect, test } from 'vitest'
import { activities } from '../../src/shared/activities.ts'
import { reportPage } from '../../src/shared/report-page.ts'
import { aYear, pageOf, someWork, tableIn, tablesIn, textsIn } from './a-report.ts'

const headingsIn = (page: ReturnType<typeof pageOf>, level: 2 | 3) =>
  page.blocks.flatMap((block) =>
    block.block === 'heading' && block.level === level ? [block.text] : [],
  )
/** Without the spaces that do not break a line. */
const plainly = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')

test('sums up the year in plain Swedish, and tells it chapter by chapter', () => {
  const page = pageOf(aYear, {
    texts: [
      { heading: 'Förord', text: 'Ett år med mycket skratt.\n\nOch några kända tårar.' },
      { heading: 'Lämnad tom', text: ' \n' },
    ],
  })
  expect(page).toMatchObject({
    title: 'Peer support på Avdelning 72',
    subtitle: '2026 · alla enheter',
  })
  const [lead, foreword] = page.blocks
  expect(lead).toMatchObject({ block: 'paragraph', tone: 'lead' })
  expect(plainly(lead?.block === 'paragraph' ? lead.text : '')).toBe(
    'Under 2026 loggades 80 insatser, tillsammans 100 timmar och 25 minuter. Av tiden var 90 % direkt arbete, med eller för personer. Den största delen av tiden är ”Förtroendeskapande samtal” (70 %).',
  )
  expect(foreword).toEqual({
    block: 'author',
    heading: 'Förord',
    text: 'Ett år med mycket skratt.\n\nOch några kända tårar.',
  })
  expect(page.blocks[2]).toMatchObject({ block: 'heading' })
  expect(headingsIn(page, 2)).toEqual([
    'Vad arbetet bestod av',
    'Direkt och indirekt arbete',
    'Hur arbetet gjordes',
    'Var arbetet gjordes',
    'När i kontakten',
    'Över tid',
    'Så är rapporten gjord',
  ])
  expect(tablesIn(page).map(({ sheet }) => sheet)).toEqual([
    'Aktiviteter',
    'Direkt och indirekt',
    'Former',
    'Enheter',
    'Faser',
    'Månader',
  ])
})

test('says the same in English, with nothing left of the Swedish', () => {
  const page = pageOf(aYear, { language: 'en', title: 'Peer support on the ward' })
  expect(plainly(textsIn(page)[2])).toBe(
    '80 sessions were logged in 2026, 100 hours and 25 minutes in all. Of the time, 90% was direct work, with or for persons. The largest part of the time is “Trust-building talk” (70%).',
  )
  const ours = [
    ...textsIn(page),
    ...tablesIn(page).flatMap(({ caption, sheet, note }) => [caption, sheet, note]),
  ]
  const swedish = /[åäö]|\b(och|för|tiden|insatser)\b/i
  const names = /Avdelning 72|Träffpunkten|Västra Götaland|Jönköping|Mölndal|https?:/
  expect(ours.filter((text) => swedish.test(text) && !names.test(text))).toEqual([])
})

test('a small part is not called none, nor a large one all', () => {
  const rare = someWork({ activity: 'I01', form: 'alone', minutes: 10, participants: 0 })
  const texts = textsIn(pageOf([someWork({ minutes: 6_000 }), rare])).map(plainly)
  expect(texts.join('\n')).toContain('Av tiden var mer än 99 % direkt arbete')
  expect(texts.join('\n')).toContain('”Indirekt arbete” (mindre än 1 %)')
  const whole = textsIn(pageOf([someWork()]))
    .map(plainly)
    .join('\n')
  expect(whole).toContain('Av tiden var 100 % direkt arbete')
})

test('has tables of numbers with most time first, and the whole they are parts of', () => {
  const page = pageOf(aYear)
  expect(tableIn(page, 'by_activity')).toMatchObject({
    caption: 'Insatser och tid per aktivitet',
    columns: [
      { heading: 'Aktivitet', unit: 'text' },
      { heading: 'Insatser', unit: 'count' },
      { heading: 'Tid', unit: 'minutes' },
      { heading: 'Andel av tiden', unit: 'percent' },
      { heading: 'Deltagartillfällen', unit: 'count' },
    ],
    rows: [
      ['Förtroendeskapande samtal', 60, 4225, (4225 / 6025) * 100, 65],
      ['Aktivitet: spel, utflykt, skapande, sång, film', 10, 1200, (1200 / 6025) * 100, 90],
      ['Teamkommunikation: rond, överlämning, APT', 10, 600, (600 / 6025) * 100, 0],
    ],
    sums: ['Allt', 80, 6025, 100, 155],
    note: '',
  })
  const chart = page.blocks.find((block) => block.block === 'chart')
  expect(chart).toMatchObject({
    chart: 'shares',
    table: 'by_activity',
    values: [2],
    rows: [0, 1, 2],
    hatched: [2],
    legend: { solid: 'Direkt arbete', hatched: 'Indirekt arbete' },
  })
})

test('has a row for every month of its range, also one without work', () => {
  const { rows } = tableIn(pageOf(aYear), 'by_month')
  expect(rows.map(([label, sessions]) => [label, sessions])).toEqual([
    ['Januari 2026', 40],
    ['Februari 2026', 0],
    ['Mars 2026', 20],
    ...['April', 'Maj', 'Juni', 'Juli', 'Augusti', 'September', 'Oktober'].map((month) => [
      `${month} 2026`,
      0,
    ]),
    ['November 2026', 20],
    ['December 2026', 0],
  ])
})

test('leaves out what no log has shared, which is not the same as no work', () => {
  const page = pageOf(
    aYear,
    {},
    { logs: 3, sharedMonths: ['2026-01', '2026-03', '2026-03', '2026-04', '2026-11'] },
  )
  expect(tableIn(page, 'by_month').rows.map(([month, sessions]) => [month, sessions])).toEqual([
    ['Januari 2026', 40],
    ['Mars 2026', 20],
    ['April 2026', 0],
    ['November 2026', 20],
  ])
  expect(textsIn(page).map(plainly).join(' ')).toContain(
    'Ingen logg har delat februari 2026, maj–oktober 2026 och december 2026.',
  )
  const inEnglish = pageOf(
    aYear,
    { language: 'en', times: 'by_quarter' },
    {
      logs: 3,
      sharedMonths: ['2026-01', '2026-03', '2026-11'],
    },
  )
  expect(tableIn(inEnglish, 'by_quarter').rows.map(([quarter]) => quarter)).toEqual([
    'Quarter 1 of 2026',
    'Quarter 4 of 2026',
  ])
  const unshared = pageOf([], { comparison: 'before' }, { isOwnLog: false, sharedMonths: [] })
  expect(textsIn(unshared)).toContain('Ingen logg har delat arbete för 2026.')
  expect(textsIn(unshared)).toContain(
    'Ingen logg har delat arbete för 2025, så det finns inget att jämföra med.',
  )
})

test('what belongs nowhere is not called the largest part', () => {
  const works = [
    someWork({ phase: '', minutes: 1200 }),
    someWork({ phase: 'ongoing', minutes: 600 }),
    someWork({ phase: 'ending', minutes: 120 }),
    someWork({ phase: 'steady', minutes: 80 }),
  ]
  const page = pageOf(works)
  expect(tableIn(page, 'by_phase').rows.map(([phase]) => phase)).toEqual([
    'Pågående',
    'Avslut',
    'Stabil kontakt',
    'Ingen fas angiven',
  ])
  expect(textsIn(page).map(plainly)).toContain(
    'De största delarna av tiden utom ”Ingen fas angiven” (60 %) är ”Pågående” (30 %), ”Avslut” (6 %) och ”Stabil kontakt” (4 %).',
  )
  const onlyNowhere = pageOf([someWork({ phase: '' })])
  expect(textsIn(onlyNowhere).join(' ')).toContain('All tid hör till ”Ingen fas angiven”.')
})

test('groups by what was chosen', () => {
  const page = pageOf(aYear, {
    activities: 'by_type',
    places: 'by_setting',
    times: 'by_half_year',
    from: '2026-03',
    to: '2026-12',
  })
  expect(tableIn(page, 'by_type').rows.map(([label]) => label)).toEqual([
    'Bygga relation',
    'Samvaro och självkänsla',
    'Kommunikation i teamet',
  ])
  expect(tableIn(page, 'by_setting').rows.map(([label]) => label)).toEqual([
    'Kommunal socialpsykiatri',
    'Heldygnsvård',
  ])
  expect(tableIn(page, 'by_half_year').rows.map(([label]) => label)).toEqual([
    'Första halvåret 2026 (mars–juni 2026)',
    'Andra halvåret 2026',
  ])
  expect(textsIn(page).join('\n')).toContain('Jacobson')
})

test('hides small numbers in every place, and says so', () => {
  const page = pageOf([
    ...aYear,
    someWork({ activity: 'D13', sessions: 3, minutes: 7_777, participants: 3 }),
    someWork({ activity: 'D14', sessions: 2, minutes: 5_555, participants: 2 }),
  ])
  const { rows, note } = tableIn(page, 'by_activity')
  expect(rows).toContainEqual(['Planering: studier', null, null, null, null])
  expect(rows.at(-1)?.[1]).toBeNull()
  expect(note).toContain('..')
  const texts = textsIn(page).join('\n')
  expect(texts).not.toContain('Planering: studier')
  expect(texts).toContain('bland det som visas')
  expect(texts).not.toContain(String(7777 / 60))
})

test('an empty report says that it is empty, and keeps the author’s words', () => {
  const page = pageOf([], { texts: [{ heading: 'Förord', text: 'Vi börjar i januari.' }] })
  expect(textsIn(page)).toContain('Inget arbete är loggat för 2026.')
  expect(textsIn(page)).toContain('Vi börjar i januari.')
  expect(headingsIn(page, 2)).toEqual(['Så är rapporten gjord'])
  expect(tablesIn(page)).toEqual([])
  const shared = textsIn(pageOf([], {}, { organisation: 'Region Exempel', isOwnLog: false }))
  expect(shared).toContainEqual(expect.stringContaining('Ingen logg har delat arbete'))
  expect(shared.join('\n')).not.toContain('0 loggar')
})

test('explains no pseudonyms where none are counted', () => {
  const explained = 'Olika pseudonymer: Påhittade namn'
  expect(textsIn(pageOf(aYear)).join('\n')).not.toContain(explained)
  const facts = { distinct_people: 41 }
  expect(textsIn(pageOf(aYear, {}, { facts })).join('\n')).toContain(explained)
})

test('one session is told without its number, and no table stands with nothing to show', () => {
  const page = pageOf([someWork({ sessions: 1, minutes: 45, participants: 1 })])
  const texts = textsIn(page).join('\n')
  expect(texts).toContain(
    'Det finns arbete loggat för 2026, men siffrorna för allt är dolda: de är små, eller skulle avslöja små tal.',
  )
  expect(texts).not.toMatch(/45 minuter|\b45\b/)
  expect(tablesIn(page)).toEqual([])
  expect(page.blocks.filter((block) => block.block === 'chart')).toEqual([])
})

test('the report of one log says that it is one person’s work', () => {
  const page = pageOf(aYear, {}, { logs: 1, organisation: 'Region Exempel' })
  expect(page.subtitle).toBe('Region Exempel · 2026 · alla enheter')
  expect(textsIn(page).join('\n')).toContain('De visar alltså en persons arbete.')
  const own = textsIn(pageOf(aYear)).join('\n')
  expect(own).toContain('en peer supporters egen logg')
})

test('of 200 units the table has all and the picture the 20 largest', () => {
  const works = Array.from({ length: 200 }, (_, index) =>
    someWork({ unit: `Enhet ${index + 1}`, minutes: 600 + index }),
  )
  const page = pageOf(works, { units: works.map(({ unit }) => unit), places: 'by_unit' })
  expect(page.subtitle).toBe('2026 · 200 enheter')
  const table = tableIn(page, 'by_unit')
  expect(table.rows).toHaveLength(200)
  expect(table.rows[0]?.[0]).toBe('Enhet 200')
  const chart = page.blocks.find((block) => block.block === 'chart' && block.table === 'by_unit')
  expect(chart).toMatchObject({ rows: Array.from({ length: 20 }, (_, index) => index) })
  expect(textsIn(page).map(plainly)).toContainEqual(
    expect.stringContaining('Bilden visar de 20 med mest tid. Tabellen har alla 200.'),
  )
})

test('of many units, some of them hidden, says nothing of how the hidden ones compare', () => {
  const works = Array.from({ length: 60 }, (_, index) =>
    someWork({
      unit: `Enhet ${index + 1}`,
      ...(index < 30 ? { sessions: 2, minutes: 9_000 } : {}),
    }),
  )
  const texts = (from: number) => textsIn(pageOf(works.slice(from))).join('\n')
  expect(texts(0)).toContain(
    'Bilden visar de 20 med mest tid, bland det som visas. Tabellen har alla 60.',
  )
  const few = textsIn(pageOf(works.slice(10, 40))).join('\n')
  expect(few).toContain('Bilden visar de 10 som inte är dolda. Tabellen har alla 30.')
  expect(few).not.toContain('med mest tid')
})

test('tells of a second pattern only where the picture has it', () => {
  const direct = activities.filter(({ kind }) => kind === 'direct').slice(0, 10)
  const hidden = activities.filter(({ code }) => !direct.some((shown) => shown.code === code))
  const page = pageOf([
    ...direct.map(({ code }) => someWork({ activity: code })),
    ...hidden.map(({ code }) => someWork({ activity: code, sessions: 2, participants: 2 })),
  ])
  const chart = page.blocks.find((block) => block.block === 'chart')
  expect(chart).toMatchObject({ table: 'by_activity', hatched: [], legend: null })
  expect(chart?.rows).toHaveLength(10)
})

test('carries the longest labels there can be as they are', () => {
  const unit = 'Å'.repeat(80)
  const page = pageOf([someWork({ unit }), someWork({ unit: '<b>&amp;</b>' })], {
    title: 'T'.repeat(120),
    units: [unit],
  })
  expect(page.subtitle).toContain(unit)
  expect(tableIn(page, 'by_unit').rows.map(([label]) => label)).toEqual(['<b>&amp;</b>', unit])
})

test('compares with the year before, side by side and without judging', () => {
  const works = [
    ...aYear,
    someWork({ month: '2025-05', sessions: 12, minutes: 700, participants: 12 }),
    someWork({ month: '2025-06', activity: 'I02', form: 'alone', minutes: 90, participants: 0 }),
  ]
  const page = pageOf(works, { comparison: 'last_year' }, { logs: 3 })
  expect(headingsIn(page, 2)).toContain('Jämförelse med 2025')
  expect(tableIn(page, 'comparison')).toMatchObject({
    columns: [{}, {}, {}, { heading: 'Tid 2025', unit: 'minutes' }, { heading: 'Tid 2026' }],
    rows: [
      ['Allt', 22, 80, 790, 6025],
      ['Direkt arbete', 12, 70, 700, 5425],
      ['Indirekt arbete', 10, 10, 90, 600],
    ],
  })
  expect(tableIn(page, 'comparison_by_activity').rows).toContainEqual([
    'Administration och loggning',
    10,
    0,
    90,
    0,
  ])
  const texts = textsIn(page).map(plainly).join('\n')
  expect(texts).toContain(
    'Tiden var 13 timmar och 10 minuter under 2025 och 100 timmar och 25 minuter under 2026.',
  )
  expect(texts).toContain('Siffrorna för 2025 kommer från 3 loggar och för 2026 från 3 loggar.')
  expect(page.blocks).toContainEqual(
    expect.objectContaining({
      block: 'chart',
      chart: 'comparison',
      table: 'comparison',
      values: [3, 4],
    }),
  )
})

test('says that there is nothing to compare with, instead of comparing with nothing', () => {
  const page = pageOf(aYear, { comparison: 'before' })
  expect(textsIn(page)).toContain(
    'Inget arbete är loggat för 2025, så det finns inget att jämföra med.',
  )
  expect(tablesIn(page).map(({ id }) => id)).not.toContain('comparison')
})

test('tells how the months lie, and points at none of them', () => {
  const texts = textsIn(pageOf(aYear)).map(plainly)
  expect(texts).toContain(
    'Tiden varierar från 30 timmar till 40 timmar och 10 minuter per månad, där det finns arbete loggat.',
  )
  const one = textsIn(pageOf([someWork()])).map(plainly)
  expect(one).toContain('All tid är loggad under oktober 2026.')
  const halves = pageOf([someWork({ month: '2026-02' })], { times: 'by_half_year' })
  expect(textsIn(halves)).toContain('All tid är loggad under första halvåret 2026.')
  const hidden = [1, 2].map((month) => someWork({ month: `2026-0${month}`, sessions: 2 }))
  expect(textsIn(pageOf([someWork(), ...hidden])).map(plainly)).toContain(
    'Bland det som visas är all tid loggad under oktober 2026.',
  )
})

test('tells other facts with those that are small hidden', () => {
  const facts = { first_contacts: 30, follow_ups_done: 2, lists_started: 0, distinct_people: 41 }
  const page = pageOf(aYear, {}, { facts })
  expect(tableIn(page, 'facts').rows).toEqual([
    ['Olika pseudonymer i loggen', 41],
    ['Första kontakter', 30],
    ['Uppföljningar som är gjorda', null],
    ['Hemkomstlistor som påbörjades', 0],
  ])
})

test('claims no effects, gives no scores and asks for no target', () => {
  const works = activities.map(({ code, kind }, index) =>
    someWork({
      activity: code,
      minutes: 600 + index,
      participants: kind === 'direct' ? 10 : 0,
      month: `2026-${String((index % 12) + 1).padStart(2, '0')}`,
    }),
  )
  for (const language of ['sv', 'en'] as const) {
    const page = pageOf(works, { language, comparison: 'before' }, { logs: 2 })
    const ours = textsIn(page).join('\n').toLowerCase()
    expect(ours).not.toMatch(
      /förbättr|framgång|produktiv|effektiv|bäst|sämst|improv|success|(?<!\p{L})(best|worst|target|goal)s?(?!\p{L})/u,
    )
    expect(reportPage.parse(page)).toEqual(page)
  }
})

test('every chart is of a table on the page, and every table fits a sheet', () => {
  const settings = ['by_activity', 'by_type', 'by_word'] as const
  for (const activitiesBy of settings) {
    for (const language of ['sv', 'en'] as const) {
      const page = pageOf(aYear, { activities: activitiesBy, language, comparison: 'before' })
      const ids = tablesIn(page).map(({ id }) => id)
      const sheets = tablesIn(page).map(({ sheet }) => sheet.toLowerCase())
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(sheets).size).toBe(sheets.length)
      expect(sheets.filter((sheet) => sheet.length > 31 || /[[\]:*?/\\]/.test(sheet))).toEqual([])
      for (const block of page.blocks) {
        if (block.block !== 'chart') continue
        const { rows, columns } = tableIn(page, block.table)
        expect(Math.max(...block.rows, ...block.hatched)).toBeLessThan(rows.length)
        for (const value of block.values) expect(columns[value]?.unit).toBe('minutes')
        expect(block.description).not.toBe('')
      }
    }
  }
})

test('work whose form the sender left out has a row with a name, in both languages', () => {
  const works = [
    someWork({ form: '', minutes: 900 }),
    someWork({ form: 'group', minutes: 300 }),
    someWork({ unit: '', setting: 'other', phase: '' }),
  ]
  for (const [language, words] of [
    ['sv', 'Ingen form angiven'],
    ['en', 'No form stated'],
  ] as const) {
    const forms = tableIn(pageOf(works, { language }), 'by_form')
    const labels = forms.rows.map(([label]) => label)
    expect(labels).toContain(words)
    expect(labels).not.toContain('')
  }
})
