/**
 * Believable working days that never happened. The same seed always gives the same sessions, so that
 * the sample looks alike every time and a measurement can be repeated.
 */
import type { ActivityCode } from '../shared/activities.ts'
import { dayAfter } from '../shared/dates.ts'
import { type Form, type NewSession, type Phase, type Unit, noDetails } from '../shared/session.ts'

/** The weekdays from one day to another, five to eight sessions each. */
export function sampleDays(from: string, to: string, seed: number): NewSession[] {
  const random = randomFrom(seed)
  return weekdays(from, to).flatMap((day) => [...sampleDay(day, 5 + pick(random, 4), random)])
}

interface Pattern {
  readonly activity: ActivityCode
  readonly weight: number
  readonly forms: readonly Form[]
  readonly minutes: readonly number[]
  /** Fewest and most; with exactly one, a pseudonym may be stated. */
  readonly participants: readonly [number, number]
  readonly notes: readonly string[]
}

const talk: readonly [number, number] = [1, 1]
const group: readonly [number, number] = [3, 9]
const nobody: readonly [number, number] = [0, 0]

const patterns: readonly Pattern[] = [
  {
    activity: 'D01',
    weight: 16,
    forms: ['individual', 'individual', 'phone', 'with_family'],
    minutes: [15, 20, 30, 45],
    participants: talk,
    notes: ['Pratade om vardagen över en kopp kaffe.', 'Satt en stund i dagrummet.', ''],
  },
  {
    activity: 'D02',
    weight: 6,
    forms: ['individual', 'group'],
    minutes: [20, 30],
    participants: talk,
    notes: ['Berättade om min egen väg och vad som hjälpte.', ''],
  },
  {
    activity: 'D04',
    weight: 4,
    forms: ['individual'],
    minutes: [20, 30, 40],
    participants: talk,
    notes: ['Visade runt och berättade hur dagarna ser ut.'],
  },
  {
    activity: 'D05',
    weight: 5,
    forms: ['with_staff', 'individual'],
    minutes: [30, 45, 60],
    participants: talk,
    notes: ['Var med som stöd på ett planeringsmöte.', ''],
  },
  {
    activity: 'D07',
    weight: 8,
    forms: ['group'],
    minutes: [45, 60, 90],
    participants: group,
    notes: ['Spelade sällskapsspel, samtalen kom efter hand.', 'Målade med vattenfärg.', ''],
  },
  {
    activity: 'D08',
    weight: 3,
    forms: ['group'],
    minutes: [60, 90],
    participants: group,
    notes: ['Återhämtningsgruppen, tredje träffen.', 'Studiecirkel om sömn och vanor.'],
  },
  {
    activity: 'D10',
    weight: 8,
    forms: ['individual', 'group'],
    minutes: [30, 45, 60],
    participants: [1, 5],
    notes: ['Gick runt sjön i höstsolen.', 'Promenad till ån och tillbaka.', ''],
  },
  {
    activity: 'D11',
    weight: 5,
    forms: ['individual', 'with_family'],
    minutes: [30, 45, 60],
    participants: talk,
    notes: ['Gick igenom vad som behövs de första dagarna hemma.', ''],
  },
  {
    activity: 'D15',
    weight: 3,
    forms: ['individual', 'video'],
    minutes: [30, 45],
    participants: talk,
    notes: ['Skrev ner nästa steg mot arbete.', 'Ringde en handläggare tillsammans.'],
  },
  {
    activity: 'D19',
    weight: 9,
    forms: ['present'],
    minutes: [30, 60, 90],
    participants: [0, 6],
    notes: ['', '', 'Fanns i köket under eftermiddagen.'],
  },
  {
    activity: 'I02',
    weight: 7,
    forms: ['alone'],
    minutes: [10, 15, 20],
    participants: nobody,
    notes: [''],
  },
  {
    activity: 'I03',
    weight: 8,
    forms: ['with_staff'],
    minutes: [15, 30, 45],
    participants: nobody,
    notes: ['Rond och överlämning.', ''],
  },
  {
    activity: 'I04',
    weight: 2,
    forms: ['with_staff', 'group'],
    minutes: [60, 90],
    participants: nobody,
    notes: ['Handledning i grupp.'],
  },
  {
    activity: 'I10',
    weight: 3,
    forms: ['alone'],
    minutes: [20, 30],
    participants: nobody,
    notes: [''],
  },
]
// Each pattern as often as it weighs.
const deck = patterns.flatMap((pattern) => Array<Pattern>(pattern.weight).fill(pattern))

const units: readonly Unit[] = [
  { name: 'Avdelning 12', setting: 'inpatient' },
  { name: 'Avdelning 12', setting: 'inpatient' },
  { name: 'Mötesplatsen Aspen', setting: 'municipal' },
]
const phases: readonly Phase[] = [
  'first_contact',
  'ongoing',
  'ongoing',
  'ongoing',
  'before_discharge',
  'after_discharge',
  'steady',
  'ending',
]
const colours = ['Blå', 'Grön', 'Gul', 'Röd', 'Vit', 'Grå', 'Brun', 'Lila']
const things = ['björk', 'sten', 'ö', 'lärka', 'ängel', 'måne', 'älv', 'svala', 'kotte', 'vind']

/** `count` sessions of one day, in the order they were begun. */
export function* sampleDay(date: string, count: number, random: Random): Generator<NewSession> {
  let clock = 8 * 60
  for (let made = 0; made < count; made++) {
    const { activity, forms, minutes, participants, notes } = oneOf(random, deck)
    const [fewest, most] = participants
    const session: NewSession = {
      date,
      start: pick(random, 4) === 0 ? '' : toClock(clock),
      minutes: oneOf(random, minutes),
      activity,
      form: oneOf(random, forms),
      ...unitOf(random),
      phase: most === 1 ? oneOf(random, phases) : '',
      participants: fewest + pick(random, most - fewest + 1),
      person: most === 1 && pick(random, 3) > 0 ? pseudonym(random) : '',
      note: oneOf(random, notes),
      ...noDetails,
    }
    yield session
    clock += session.minutes + 5 * pick(random, 4)
    if (clock > 17 * 60) clock = 8 * 60
  }
}

function unitOf(random: Random): Pick<NewSession, 'unit' | 'setting'> {
  const { name, setting } = oneOf(random, units)
  return { unit: name, setting }
}

const pseudonym = (random: Random): string => `${oneOf(random, colours)} ${oneOf(random, things)}`

const toClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export function weekdays(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day, 1)) {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) days.push(day)
  }
  return days
}

/** From 0 up to 1, as `Math.random`, but the same for the same seed. */
type Random = () => number

const pick = (random: Random, below: number): number => Math.floor(random() * below)

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[pick(random, items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}

/** A linear congruential generator; the factor and the addend are those of Numerical Recipes. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  // Neighbouring seeds begin alike; a few steps part them.
  for (let step = 0; step < 10; step++) next()
  return next
}
