import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readTemplate,
  resetTemplate,
  saveTemplate,
} from '../../src/logbook/homecoming-templates.ts'
import { getList, listLists, removeList } from '../../src/logbook/homecoming.ts'
import { contract } from '../../src/shared/contract.ts'
import { type ItemContent, mostTemplateItems } from '../../src/shared/homecoming.ts'
import { homecomingPhases, usualItems } from '../../src/shared/homecoming-items.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { aList } from '../support/a-homecoming.ts'
import { openLog } from '../support/open-log.ts'

const unit = 'Avdelning 12'
const own = (text: string, phase: ItemContent['phase'] = 'before'): ItemContent => ({
  phase,
  code: '',
  text,
})
const contents = (list: { readonly items: readonly ItemContent[] }) =>
  list.items.map(({ phase, code, text }) => ({ phase, code, text }))

test('without a template of its own a unit has that of all units, else the usual items', () => {
  const db = openLog({})
  const usual = readTemplate(db, unit)
  expect(usual).toMatchObject({ unit, isOwn: false })
  expect(usual.items.map(({ code }) => code)).toEqual(usualItems.map(({ code }) => code))

  expect(saveTemplate(db, { unit: '', items: [own('Katten')] })).toMatchObject({ isOwn: true })
  expect(readTemplate(db, unit)).toEqual({ unit, isOwn: false, items: [own('Katten')] })

  const template = saveTemplate(db, { unit, items: [own('Hunden'), own('Blomman', 'ending')] })
  expect(template).toMatchObject({ unit, isOwn: true })
  expect(contract.homecoming.template.output.parse(template)).toEqual(template)
  expect(contents(aList(db, { unit }))).toEqual(template.items)
  expect(contents(aList(db))).toEqual([own('Katten')])

  expect(resetTemplate(db, unit)).toMatchObject({ isOwn: false, items: [own('Katten')] })
  expect(resetTemplate(db, '')).toMatchObject({ isOwn: false, items: usual.items })
})

test('a template with no items is refused, and the one before it stays', () => {
  const db = openLog({})
  const before = saveTemplate(db, { unit, items: [own('Hunden')] })
  expect(() => saveTemplate(db, { unit, items: [] })).toThrow(new Refusal('template-empty'))
  expect(() => saveTemplate(db, { unit, items: [own('Katten'), own('Katten')] })).toThrow(
    new Refusal('item-exists'),
  )
  const many = Array.from({ length: mostTemplateItems + 1 }, (_, i) => own(`Punkt ${i}`))
  expect(() => saveTemplate(db, { unit, items: many })).toThrow(
    new Refusal('template-too-long', { maximum: mostTemplateItems }),
  )
  expect(readTemplate(db, unit)).toEqual(before)
  expect(() => saveTemplate(db, { unit: 'Avdelning 99', items: many.slice(1) })).toThrow(
    new Refusal('unit-gone'),
  )
})

test('no change of any template touches a list that was started before', () => {
  const text = fc.constantFrom('Katten', 'Hunden', 'Blomman', 'Cykeln')
  const items = fc.uniqueArray(
    fc.oneof(
      fc.record({
        phase: fc.constantFrom(...homecomingPhases.map(({ code }) => code)),
        code: fc.constant('' as const),
        text,
      }),
      fc.constantFrom(...usualItems).map(({ phase, code }) => ({ phase, code, text: '' })),
    ),
    { selector: ({ code, text: words }) => code + words, minLength: 1, maxLength: 6 },
  )
  const step = fc.record({
    unit: fc.constantFrom('', unit),
    act: fc.constantFrom('save', 'save', 'reset', 'start'),
    items,
  })
  const db = openLog({})
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      for (const { unit: of, act, items: wanted } of steps) {
        const before = listLists(db).map(({ id }) => getList(db, id))
        const acts: Readonly<Record<string, () => unknown>> = {
          save: () => saveTemplate(db, { unit: of, items: wanted }),
          reset: () => resetTemplate(db, of),
          start: () => aList(db, { unit: of }),
        }
        acts[act]?.()
        for (const list of before) expect(getList(db, list.id)).toEqual(list)
      }
      for (const { id } of listLists(db)) removeList(db, id)
    }),
    { numRuns: 50 },
  )
})
