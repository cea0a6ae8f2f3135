import { describe, expect, test } from 'vitest'
import { newReport } from '../../../src/renderer/report/proposals.ts'
import { beginWriting, changed, moved, settingsOf } from '../../../src/renderer/report/writing.ts'

const settings = newReport({ from: '2026-01', to: '2026-10', units: [] }, 'sv', '2026-11-22')
const writing = beginWriting(settings)
const headingsOf = (texts: readonly { readonly heading: string }[]) =>
  texts.map(({ heading }) => heading)

test('a report comes out of writing as it went in', () => {
  expect(settingsOf(writing)).toEqual(settings)
})

describe('a change', () => {
  test('takes a proposed title along', () => {
    expect(changed(writing, { from: '2025-01', to: '2025-12' }).title).toBe(
      'Verksamhetsberättelse 2025',
    )
    expect(changed(writing, { kind: 'development' }).title).toBe('Min utveckling 2026')
  })

  test('leaves a title of one’s own as it is', () => {
    const own = changed(writing, { title: 'Hösten' })
    expect(changed(own, { language: 'en', from: '2026-02' }).title).toBe('Hösten')
  })

  test('of language takes proposed headings along, and no others', () => {
    const texts = writing.texts.with(1, { id: 1, heading: 'Våra grupper', text: 'Två.' })
    const english = changed({ ...writing, texts }, { language: 'en' })
    expect(headingsOf(english.texts)).toEqual([
      'Background',
      'Våra grupper',
      'What we learned',
      'Looking ahead',
    ])
    expect(english.title).toBe('Annual report 2026')
    expect(changed(english, { language: 'sv' }).texts).toEqual(texts)
  })
})

describe('moving a text', () => {
  test('changes its place by one', () => {
    expect(moved(writing.texts, 0, 1).map(({ id }) => id)).toEqual([1, 0, 2, 3])
    expect(moved(writing.texts, 3, -1).map(({ id }) => id)).toEqual([0, 1, 3, 2])
  })

  test('beyond an end does nothing', () => {
    expect(moved(writing.texts, 0, -1)).toBe(writing.texts)
    expect(moved(writing.texts, 3, 1)).toBe(writing.texts)
    expect(moved(writing.texts, 9, 1)).toBe(writing.texts)
  })
})
