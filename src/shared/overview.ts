/**
 * What logs have shared, for the supervisor's own eyes: nothing small is hidden, so none of it is
 * printed or saved. No figures are of one log alone (decision 0040), but for those that a peer
 * supporter has chosen to show under their name.
 */
import * as z from 'zod/mini'
import { factNames } from './export-format.ts'
import { month, optionalLine } from './fields.ts'
import { monthRange } from './report.ts'
import { activityCode, name, setting } from './session.ts'

/** A place where peer supporters work, or could. */
export const newRegionUnit = z.strictObject({
  name,
  setting,
  /** Who runs it; empty when not said. */
  organisation: optionalLine(80),
  region: optionalLine(80),
})
export type NewRegionUnit = z.infer<typeof newRegionUnit>

/** With what logs call it beside its own name. */
export const addedRegionUnit = z.extend(newRegionUnit, { names: z.array(name) })
export type AddedRegionUnit = z.infer<typeof addedRegionUnit>

export const regionUnit = z.extend(addedRegionUnit, { id: z.int() })
export type RegionUnit = z.infer<typeof regionUnit>

/** A name that logs use for a unit and that belongs to none yet. */
export const nameInLogs = z.strictObject({
  name,
  /** What the logs say of it. */
  settings: z.array(setting),
  logs: z.int(),
})
export type NameInLogs = z.infer<typeof nameInLogs>

/** What work can be divided by, beside time and activity. */
export const placeKinds = ['region', 'organisation', 'setting', 'unit'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Some of the places: all with the same word, such as a region. */
export const placeChoice = z.strictObject({ by: z.enum(placeKinds), key: z.string() })
export type PlaceChoice = z.infer<typeof placeChoice>

/** Minutes are the peer supporters' own time, and those of direct work are among them. */
export const workFigures = z.strictObject({
  sessions: z.int(),
  minutes: z.int(),
  direct_minutes: z.int(),
  participants: z.int(),
})
export type WorkFigures = z.infer<typeof workFigures>

const facts = z.partialRecord(z.enum(factNames), z.int())

const work = z.strictObject({
  logs: z.int(),
  /** Null where they would be those of one log. */
  figures: z.nullable(workFigures),
  /** The activities that took most time, the most first. None where the figures are not told. */
  activities: z.array(activityCode),
  /** Of whole logs: null where some of the logs have worked elsewhere too, and where `figures` is. */
  facts: z.nullable(facts),
})
export type Work = z.infer<typeof work>

/** Work in some places together. A word is null where the places differ in it. */
export const placeWork = z.extend(work, {
  key: z.nullable(z.string()),
  /** By name; empty for time without a unit. */
  units: z.array(z.string()),
  setting: z.nullable(setting),
  organisation: z.nullable(z.string()),
  region: z.nullable(z.string()),
  /** What the logs call these units. */
  names: z.array(z.string()),
})
export type PlaceWork = z.infer<typeof placeWork>

const activityWork = z.strictObject({ activity: activityCode, ...workFigures.shape })
export type ActivityWork = z.infer<typeof activityWork>

const monthWork = z.strictObject({
  month,
  /** How many of the logs have shared it. */
  logs: z.int(),
  /** Null where they would be those of one log. */
  figures: z.nullable(workFigures),
  /** Distinct pseudonyms, counted in each log by itself. Null where that is not known. */
  people: z.nullable(z.int()),
})
export type MonthWork = z.infer<typeof monthWork>

export const overview = z.strictObject({
  ...monthRange.shape,
  /** How many lines the senders kept back in the files that these months come from. */
  withheld: z.int(),
  /** All of it, or what was chosen. */
  whole: work,
  by_place: z.record(z.enum(placeKinds), z.array(placeWork)),
  by_activity: z.array(activityWork),
  by_month: z.array(monthWork),
  /** What can be chosen, whatever was. */
  choices: z.record(z.enum(placeKinds), z.array(z.string())),
  /** Registered units that nobody has told of in these months. */
  without: z.array(z.extend(regionUnit, { isToldOfEarlier: z.boolean() })),
})
export type Overview = z.infer<typeof overview>

/** Which months of a unit some log has shared: a unit by its own name, or as logs call it. */
export const monthsOfUnit = z.strictObject({
  unit: z.string(),
  region: z.string(),
  months: z.array(month),
})
export type MonthsOfUnit = z.infer<typeof monthsOfUnit>

/** A peer supporter who lets their figures be looked at under their name, in these months. */
export const peerUnderName = z.strictObject({ id: z.int(), name, months: z.array(month) })
export type PeerUnderName = z.infer<typeof peerUnderName>

export const workUnderName = z.strictObject({
  ...peerUnderName.shape,
  figures: workFigures,
  by_activity: z.array(activityWork),
  by_month: z.array(monthWork),
  facts,
})
export type WorkUnderName = z.infer<typeof workUnderName>
