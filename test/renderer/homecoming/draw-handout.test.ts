import { expect, test } from 'vitest'
import { drawHandout } from '../../../src/renderer/homecoming/draw-handout.ts'
import type { HomecomingItem } from '../../../src/shared/homecoming.ts'
import { itemStates, usualItems } from '../../../src/shared/homecoming-items.ts'

const items = usualItems.map(({ code, phase }, i): HomecomingItem => ({
  id: i,
  listId: 1,
  place: i,
  phase,
  code,
  text: '',
  state: itemStates[i]?.code ?? '',
  day: i === 1 ? '2026-12-01' : '',
  doneOn: i === 3 ? '2026-11-30' : '',
}))
const own: HomecomingItem = { ...items[0]!, code: '', text: 'Katten' }
const list = { homecoming: '2026-12-03', items: [...items, own] }

test('the paper says each item with its state in words, in the language of the paper', () => {
  const swedish = drawHandout(list, { language: 'sv', person: '' })
  expect(swedish.facts).toEqual([{ name: 'Dagen jag åker hem', value: 'Torsdag 3 december 2026' }])
  expect(swedish.sections.map(({ heading }) => heading)).toEqual([
    'Före hemkomsten',
    'De första dagarna',
    'De första veckorna',
    'Avslut',
  ])
  expect(swedish.sections[0]?.lines?.slice(0, 6)).toEqual([
    { box: 'empty', text: 'Nycklar, kläder och resan hem', detail: '' },
    {
      box: 'empty',
      text: 'Bostaden och räkningarna',
      detail: 'Vill prata om · tisdag 1 december',
    },
    { box: 'empty', text: expect.stringMatching(/^Vem som vet/), detail: 'På gång' },
    { box: 'ticked', text: expect.stringMatching(/^Fast/), detail: 'Klart · måndag 30 november' },
    { box: 'none', text: 'Första tiden i öppenvården', detail: 'Inte aktuellt' },
    { box: 'none', text: expect.stringMatching(/^SIP/), detail: 'Vill inte' },
  ])
  const english = drawHandout(list, { language: 'en', person: '' })
  expect(english.title).toBe('Going home')
  expect(english.sections[0]?.lines?.[1]).toEqual({
    box: 'empty',
    text: 'Somewhere to live, and the bills',
    detail: 'To talk about · Tuesday 1 December',
  })
  // An item of one's own is as it was written.
  expect(english.sections[0]?.lines?.at(-1)?.text).toBe('Katten')
})

test('the pseudonym is on the paper only when asked for, and a day only when it is known', () => {
  const facts = (person: string, homecoming: string) =>
    drawHandout({ ...list, homecoming }, { language: 'sv', person }).facts
  expect(facts('Blå björk', '')).toEqual([{ name: 'Papperet är för', value: 'Blå björk' }])
  expect(facts('', '')).toEqual([])
})
