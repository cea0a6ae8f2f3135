import * as z from 'zod/mini'
import { type Call, call, nothing } from '../call.ts'
import { date, optionalLine } from '../fields.ts'
import { group, groupWithSessions, newGroup } from '../group.ts'
import {
  homecomingAbout,
  homecomingAhead,
  homecomingInBrief,
  homecomingItem,
  homecomingList,
  homecomingTemplate,
  itemChanges,
  itemContent,
} from '../homecoming.ts'
import { meeting, meetingKept, newMeeting } from '../meeting.ts'
import {
  addedRecord,
  keptRecord,
  newRecord,
  toBringUp,
  wellbeing,
  year,
  yearRegister,
} from '../own-development.ts'
import {
  dueStep,
  mostSteps,
  newPlan,
  newStep,
  plan,
  planChanges,
  planInBrief,
  planStep,
} from '../plan.ts'
import { session } from '../session.ts'

const optionalName = optionalLine(80)

/** What stands beside single sessions: plans, groups, meetings, own development. */
export const planCalls = {
  /** For studies, occupation and work. */
  plans: {
    /** Active ones first. */
    list: call(nothing, z.array(planInBrief)),
    get: call(z.int(), plan),
    /** Steps whose day is the given one or has passed. */
    due: call(date, z.array(dueStep)),
    /** Without steps. */
    add: call(newPlan, plan),
    change: call(z.strictObject({ id: z.int(), changes: planChanges }), plan),
    /** On a day; without one it is active again. */
    end: call(z.strictObject({ id: z.int(), endedOn: plan.shape.endedOn }), plan),
    remove: call(z.int(), plan),
    putBack: call(plan, plan),
    // What changes steps answers them all as they were before: what `putBackSteps` takes.
    addSteps: call(
      z.strictObject({ planId: z.int(), steps: z.array(newStep).check(z.maxLength(mostSteps)) }),
      z.array(planStep),
    ),
    changeStep: call(z.strictObject({ id: z.int(), step: newStep }), z.array(planStep)),
    markStep: call(
      z.strictObject({ id: z.int(), state: planStep.shape.state, day: date }),
      z.array(planStep),
    ),
    /** To a place counted from 0. */
    moveStep: call(
      z.strictObject({ id: z.int(), place: z.int().check(z.gte(0)) }),
      z.array(planStep),
    ),
    removeStep: call(z.int(), z.array(planStep)),
    putBackSteps: call(z.strictObject({ planId: z.int(), steps: plan.shape.steps }), nothing),
  },
  homecoming: {
    /** Open ones first, by the day for going home. */
    list: call(nothing, z.array(homecomingInBrief)),
    /** Of those who go home on the given day or soon after. */
    ahead: call(date, z.array(homecomingAhead)),
    get: call(z.int(), homecomingList),
    /** With the items of its unit's template. */
    start: call(z.strictObject({ day: date, list: homecomingAbout }), homecomingList),
    change: call(
      z.strictObject({ id: z.int(), changes: z.partial(homecomingAbout) }),
      homecomingList,
    ),
    finish: call(z.strictObject({ id: z.int(), day: date }), homecomingList),
    reopen: call(z.int(), homecomingList),
    /** Answers what `putBack` puts back. */
    remove: call(z.int(), homecomingList),
    putBack: call(homecomingList, homecomingList),
    addItem: call(
      z.strictObject({
        listId: z.int(),
        item: itemContent,
        day: z.optional(homecomingItem.shape.day),
      }),
      homecomingItem,
    ),
    /** `today` is when an item is marked as done. */
    changeItem: call(
      z.strictObject({ id: z.int(), today: date, changes: itemChanges }),
      homecomingItem,
    ),
    /** Answers what `putBackItem` puts back. */
    removeItem: call(z.int(), homecomingItem),
    /** Also an item as it was before a change. */
    putBackItem: call(homecomingItem, homecomingItem),
    /** What a new list of a unit begins with; without a name, of all units that have none of their own. */
    template: call(optionalName, homecomingTemplate),
    saveTemplate: call(
      z.strictObject({ unit: optionalName, items: z.array(itemContent).check(z.maxLength(1000)) }),
      homecomingTemplate,
    ),
    resetTemplate: call(optionalName, homecomingTemplate),
  },
  groups: {
    /** By name, each with its sessions from the given day on. */
    list: call(date, z.array(groupWithSessions)),
    /** The ids of all sessions of a group, newest first. */
    sessions: call(z.int(), z.array(z.int())),
    add: call(newGroup, group),
    change: call(z.strictObject({ id: z.int(), group: newGroup }), group),
    /** Its sessions stay. Answers what `putBack` puts back. */
    remove: call(z.int(), group),
    putBack: call(group, nothing),
  },
  meetings: {
    /** By day. */
    list: call(nothing, z.array(meeting)),
    /** The ids of all sessions of a meeting, newest first. */
    sessions: call(z.int(), z.array(z.int())),
    add: call(newMeeting, meeting),
    /** The person stays whoever it is by now, unless it differs from `personBefore`. */
    change: call(
      z.strictObject({ id: z.int(), personBefore: z.string(), meeting: newMeeting }),
      meeting,
    ),
    /** No longer relevant since a day, or relevant again. */
    close: call(z.strictObject({ id: z.int(), day: z.union([z.literal(''), date]) }), meeting),
    /** Its sessions stay. Answers what `putBack` puts back. */
    remove: call(z.int(), meetingKept),
    putBack: call(meetingKept, nothing),
  },
  ownDevelopment: {
    year: call(year, yearRegister),
    /** With a session of the same time, or without. */
    add: call(addedRecord, z.strictObject({ record: keptRecord, session: z.nullable(session) })),
    change: call(z.strictObject({ id: z.int(), record: newRecord }), keptRecord),
    /** The sessions logged from it stay. */
    remove: call(z.int(), keptRecord),
    putBack: call(keptRecord, nothing),
  },
  toBringUp: {
    /** Also what was brought up, in the order it was written. */
    list: call(nothing, z.array(toBringUp)),
    add: call(z.pick(toBringUp, { text: true, addedOn: true }), toBringUp),
    /** Brought up on a day, or not yet. */
    mark: call(z.pick(toBringUp, { id: true, broughtUpOn: true }), toBringUp),
    remove: call(z.int(), toBringUp),
    putBack: call(toBringUp, nothing),
  },
  wellbeing: {
    /** Newest first. */
    list: call(nothing, z.array(wellbeing)),
    /** Answers what the day held before. */
    keep: call(wellbeing, z.nullable(wellbeing)),
    remove: call(date, wellbeing),
  },
} satisfies Record<string, Record<string, Call>>
