import * as z from 'zod/mini'
import { because, date, oneOf, optionalLine, requiredLine, wholeNumber } from './fields.ts'
import {
  type HomecomingPhase,
  homecomingPhases,
  type ItemStateCode,
  itemStates,
  type UsualItemCode,
  usualItems,
} from './homecoming-items.ts'
import type { Language } from './language.ts'

const codesOf = <C extends string>(choices: readonly { readonly code: C }[]): readonly C[] =>
  choices.map((choice) => choice.code)

const optionalDate = z.union([date, z.literal('')], because('bad-date'))
const phase = oneOf<HomecomingPhase>(codesOf(homecomingPhases), 'invalid-input')
const itemState = oneOf<ItemStateCode>(codesOf(itemStates), 'invalid-input')

/** What an item of one’s own says. */
export const itemText = requiredLine(200)

const usualCode = oneOf<UsualItemCode | ''>(['', ...codesOf(usualItems)], 'invalid-input')

/** What an item says: one of the usual ones by its code, or a text of one's own. */
export const itemContent = z
  .strictObject({ phase, code: usualCode, text: optionalLine(200) })
  .check(
    z.refine((item) => (item.code === '') !== (item.text === ''), {
      error: 'text-missing',
      path: ['text'],
    }),
  )
export type ItemContent = z.infer<typeof itemContent>

export const homecomingItem = z.strictObject({
  id: z.int(),
  listId: z.int(),
  /** Orders the items of a phase. */
  place: z.int(),
  phase,
  code: usualCode,
  text: optionalLine(200),
  state: itemState,
  /** When it is to be, or was; empty when that is not stated. */
  day: optionalDate,
  /** When it was last marked as done, also when it no longer is; else empty. */
  doneOn: optionalDate,
})
export type HomecomingItem = z.infer<typeof homecomingItem>

export const itemChanges = z.strictObject({
  state: z.optional(itemState),
  day: z.optional(optionalDate),
  content: z.optional(itemContent),
})
export type ItemChanges = z.infer<typeof itemChanges>

export const mostContactMonths = 24
export const usualContactMonths = 4

/** What is known of a list beside its items. */
export const homecomingAbout = z.strictObject({
  /** A pseudonym, or empty. */
  person: optionalLine(80),
  /** The name of a unit in the log, or empty. Its template is what the list begins with. */
  unit: optionalLine(80),
  /** The day for going home; empty while it is not known. */
  homecoming: optionalDate,
  /** For how long after homecoming contacts are counted. */
  contactMonths: wholeNumber(1, mostContactMonths, 'invalid-input'),
})
export type HomecomingAbout = z.infer<typeof homecomingAbout>

export const homecomingList = z.extend(homecomingAbout, {
  id: z.int(),
  startedOn: date,
  /** Empty while the list is open. */
  finishedOn: optionalDate,
  /** By phase, and within a phase in their order. */
  items: z.array(homecomingItem),
  /** Those logged from the list, and those with the person while contacts are counted; newest first. */
  sessions: z.array(z.int()),
  /** How many of them are contacts after homecoming. */
  contacts: z.int(),
})
export type HomecomingList = z.infer<typeof homecomingList>

/** A list among the others. */
export const homecomingInBrief = z.extend(
  z.omit(homecomingList, { contactMonths: true, items: true, sessions: true, contacts: true }),
  {
    /** How many items are done, and how many are under way. */
    done: z.int(),
    underWay: z.int(),
  },
)
export type HomecomingInBrief = z.infer<typeof homecomingInBrief>

/** An open list whose day for going home is near. */
export const homecomingAhead = z.strictObject({
  id: z.int(),
  person: z.string(),
  homecoming: z.string(),
})
export type HomecomingAhead = z.infer<typeof homecomingAhead>

export const homecomingTemplate = z.strictObject({
  /** Empty for that of all units without one of their own. */
  unit: z.string(),
  /** Whether it was made for just this unit; otherwise it is what applies instead. */
  isOwn: z.boolean(),
  items: z.array(itemContent),
})
export type HomecomingTemplate = z.infer<typeof homecomingTemplate>

/** How many items a template may have. */
export const mostTemplateItems = 60

/** What is to be said of an item, in a language; own texts are as they were written. */
export function itemName(
  { code, text }: Pick<HomecomingItem, 'code' | 'text'>,
  language: Language,
): string {
  return usualItems.find((item) => item.code === code)?.[language] ?? text
}

/** Items by phase, in the order of the phases. */
export const byPhase = <Item extends { readonly phase: HomecomingPhase }>(
  items: readonly Item[],
): { readonly phase: HomecomingPhase; readonly items: readonly Item[] }[] =>
  codesOf(homecomingPhases).map((code) => ({
    phase: code,
    items: items.filter((item) => item.phase === code),
  }))
