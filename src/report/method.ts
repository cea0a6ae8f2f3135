/** How the figures came about and what the words mean: whoever reads a report was not there. */
import { activitySources } from '../shared/activities.ts'
import type { Bilingual } from '../shared/language.ts'
import type { PublishedReport } from '../shared/report.ts'
import type { PageBlock } from '../shared/report-page.ts'
import { heading, mostUnitsNamed, paragraph, type Telling } from './telling.ts'

export function methodChapter(told: Telling): PageBlock[] {
  const { say } = told.speaker
  return [
    heading(say({ sv: 'Så är rapporten gjord', en: 'How the report was made' })),
    paragraph(originOf(told)),
    ...unitsIn(told),
    paragraph(
      say({
        sv: 'Rapporten beskriver arbete som har gjorts. Den säger inget om vilka effekter arbetet har haft, och den sätter inga betyg på personer eller enheter.',
        en: 'The report describes work that was done. It says nothing of what effects the work has had, and it gives no marks to people or units.',
      }),
    ),
    subheading(say({ sv: 'Vad orden betyder', en: 'What the words mean' })),
    { block: 'terms', terms: definitions(told) },
    subheading(say({ sv: 'Var aktiviteterna kommer från', en: 'Where the activities come from' })),
    paragraph(originOfActivities(told)),
    {
      block: 'terms',
      terms: Object.entries(sourceNames).map(([source, name]) => ({
        term: say(name),
        meaning: activitySources[source as keyof typeof activitySources],
      })),
    },
  ]
}

const subheading = (text: string): PageBlock => ({ block: 'heading', level: 3, text })

function originOf({ speaker, published, isOwnLog }: Telling): string {
  const { say, count } = speaker
  if (isOwnLog) {
    return say({
      sv: 'Siffrorna kommer från en peer supporters egen logg. Peer supportern har själv skrivit in varje insats.',
      en: 'The figures come from a peer supporter’s own log. The peer supporter has written every session.',
    })
  }
  const shared = say({
    sv: 'Peer supportrarna har själva skrivit in sina insatser och själva valt att dela summor för hela månader. Enskilda insatser, datum, pseudonymer och anteckningar delas aldrig.',
    en: 'The peer supporters have written their sessions themselves, and have chosen themselves to share sums of whole months. Single sessions, dates, pseudonyms and notes are never shared.',
  })
  if (published.logs === 0) {
    return say({
      sv: 'Ingen logg har delat arbete för de här månaderna och enheterna.',
      en: 'No log has shared work for these months and units.',
    })
  }
  if (published.logs === 1) {
    return say({
      sv: `Siffrorna kommer från en enda logg. De visar alltså en persons arbete. ${shared}`,
      en: `The figures come from a single log. So they show the work of one person. ${shared}`,
    })
  }
  return say({
    sv: `Siffrorna kommer från ${count(published.logs)} loggar. ${shared} Alla har inte alltid delat alla månader.`,
    en: `The figures come from ${count(published.logs)} logs. ${shared} Not everybody has always shared every month.`,
  })
}

/** Those that the subtitle counts and no table names. */
function unitsIn({ speaker, settings: { units, places } }: Telling): PageBlock[] {
  if (units.length <= mostUnitsNamed || places === 'by_unit') return []
  const named = speaker.list(units)
  return [
    paragraph(speaker.say({ sv: `Rapporten gäller ${named}.`, en: `The report is of ${named}.` })),
  ]
}

function definitions({
  speaker,
  published,
  isOwnLog,
}: Telling): { term: string; meaning: string }[] {
  const { say, count } = speaker
  const most = count(published.threshold - 1)
  const terms: [term: Bilingual, meaning: Bilingual][] = [
    [
      { sv: 'Insats', en: 'Session' },
      {
        sv: 'Ett stycke arbete som har blivit av. Det som var avtalat men inte blev av räknas inte som en insats.',
        en: 'One piece of work that came about. What was agreed and did not come about is not counted as a session.',
      },
    ],
    [
      { sv: 'Tid', en: 'Time' },
      {
        sv: 'Peer supporterns egen tid. Den räknas en gång, hur många som än var med och hur mycket insatsen än innehöll. Tid för det som inte blev av räknas med.',
        en: 'The peer supporter’s own time. It is counted once, however many took part and however much the session held. Time for what did not come about is included.',
      },
    ],
    [
      { sv: 'Deltagartillfällen', en: 'Attendances' },
      {
        sv: 'Hur många som var med i varje insats, lagt ihop. Den som var med tio gånger räknas tio gånger, så talet är inte antalet personer.',
        en: 'How many took part in each session, added up. Somebody who took part ten times is counted ten times, so this is not the number of people.',
      },
    ],
    ...people(published, isOwnLog),
    [
      { sv: '..', en: '..' },
      {
        sv: `Siffran är dold. Tal från 1 till ${most} visas inte, och inte heller de andra siffror som det skulle kunna räknas ut från. 0 betyder att inget är loggat.`,
        en: `The figure is hidden. Numbers from 1 to ${most} are not shown, nor are other figures that they could be worked out from. 0 means that nothing was logged.`,
      },
    ],
  ]
  return terms.map(([term, meaning]) => ({ term: say(term), meaning: say(meaning) }))
}

/** A report names no number of people but in one log, where pseudonyms can be told apart. */
function people(
  { facts }: PublishedReport,
  isOwnLog: boolean,
): [term: Bilingual, meaning: Bilingual][] {
  if (isOwnLog && !('distinct_people' in facts)) return []
  return [
    isOwnLog
      ? [
          { sv: 'Olika pseudonymer', en: 'Different pseudonyms' },
          {
            sv: 'Påhittade namn som peer supportern har valt. Alla insatser har inte något, så talet är inte antalet personer.',
            en: 'Made-up names that the peer supporter has chosen. Not every session has one, so this is not the number of people.',
          },
        ]
      : [
          { sv: 'Antal personer', en: 'Number of people' },
          {
            sv: 'Finns inte i rapporten. Samma person kan finnas i flera loggar och flera månader, så antalen går inte att lägga ihop.',
            en: 'It is not in the report. The same person may be in several logs and several months, so the numbers cannot be added up.',
          },
        ],
  ]
}

function originOfActivities({ speaker, settings }: Telling): string {
  const list: Bilingual = {
    sv: 'Peer supportern väljer en aktivitet för varje insats, ur en lista som bygger på offentliga beskrivningar av arbetet.',
    en: 'The peer supporter chooses one activity for each session, from a list that is built on public descriptions of the work.',
  }
  const grouping: Bilingual = {
    by_activity: { sv: '', en: '' },
    by_type: {
      sv: ' Aktiviteterna är grupperade efter de åtta direkta, sju indirekta och två andra typer som Jacobson m.fl. beskrev 2012. Varje aktivitet räknas till en typ. Närvaro på enheten och resor hör inte till någon av dem.',
      en: ' The activities are grouped by the eight direct, seven indirect and two other types that Jacobson et al. described in 2012. Each activity is counted under one type. Presence on the unit and travel belong to none of them.',
    },
    by_word: {
      sv: ' Aktiviteterna är grupperade efter ord i de texter som peer support i Sverige började med. Det som orden inte nämner står för sig.',
      en: ' The activities are grouped by words of the texts that peer support in Sweden began with. What the words do not mention stands apart.',
    },
  }[settings.activities]
  return speaker.say({ sv: list.sv + grouping.sv, en: list.en + grouping.en })
}

const sourceNames: Readonly<Record<keyof typeof activitySources, Bilingual>> = {
  S1: { sv: 'NSPH, 2015', en: 'NSPH, 2015' },
  S2: { sv: 'NSPH, 2019', en: 'NSPH, 2019' },
  ST: { sv: 'Peer Support Stockholm', en: 'Peer Support Stockholm' },
  VG: { sv: 'NSPH Västra Götaland', en: 'NSPH Västra Götaland' },
  NF: { sv: 'NSPH, frågor och svar', en: 'NSPH, questions and answers' },
  JK: { sv: 'Jönköpings län', en: 'Jönköping county' },
  MÖ: { sv: 'NSPH om Mölndal, 2017', en: 'NSPH on Mölndal, 2017' },
  WZ: { sv: 'NSPH om en utvärdering, 2018', en: 'NSPH on an evaluation, 2018' },
  GI: { sv: 'NSPH om socialpsykiatrin, 2018', en: 'NSPH on social psychiatry, 2018' },
  IV: { sv: 'NSPH Stockholm, intervju', en: 'NSPH Stockholm, interview' },
  JA: { sv: 'Jacobson m.fl., 2012', en: 'Jacobson et al., 2012' },
  EN: { sv: 'ENRICH', en: 'ENRICH' },
  NS: { sv: 'NYAPRS', en: 'NYAPRS' },
  ET: { sv: 'Peer Support Stockholm, riktlinjer', en: 'Peer Support Stockholm, guidelines' },
}
