import { expect, test } from 'vitest'
import { planOnPaper } from '../../../src/renderer/study-plans/plan-on-paper.ts'
import type { Plan, PlanStep } from '../../../src/shared/plan.ts'

const today = '2026-11-22'

const aStep = (differences: Partial<PlanStep>): PlanStep => ({
  id: 1,
  what: 'Måla vid ån',
  byWhom: 'together',
  role: '',
  due: '',
  state: 'open',
  doneOn: '',
  ...differences,
})

const aPlan = (differences: Partial<Plan> = {}): Plan => ({
  id: 1,
  person: 'Blå björk',
  area: 'studies',
  goal: 'Läsa svenska igen',
  why: '',
  helps: 'Lugna morgnar',
  startedOn: '2026-10-01',
  endedOn: '',
  steps: [],
  sessionIds: [1, 2],
  ...differences,
})

const linesOf = (steps: readonly PlanStep[], language: 'sv' | 'en') =>
  planOnPaper(aPlan({ steps: [...steps] }), today, { language, person: '' }).sections.at(-1)?.lines

test('says what the person wants in the person’s words, and leaves out what is empty', () => {
  expect(planOnPaper(aPlan(), today, { language: 'sv', person: '' })).toEqual({
    title: 'Min plan',
    facts: [
      { name: 'Område', value: 'Studier' },
      { name: 'Utskriven', value: '22 november 2026' },
    ],
    sections: [
      { heading: 'Det här vill jag', text: 'Läsa svenska igen' },
      { heading: 'Det här hjälper mig', text: 'Lugna morgnar' },
    ],
  })
})

test('carries no pseudonym unless it is asked for', () => {
  const paper = (person: string) =>
    JSON.stringify(planOnPaper(aPlan({ steps: [aStep({})] }), today, { language: 'en', person }))
  expect(paper('')).not.toContain('Blå björk')
  expect(paper('Blå björk')).toContain('Blå björk')
})

test('says who takes a step and when, in the language of the paper', () => {
  const steps = [
    aStep({ byWhom: 'person', role: 'study_counsellor', due: '2026-12-03' }),
    aStep({ role: 'komvux', state: 'under_way' }),
    aStep({ byWhom: 'other', role: 'social_insurance' }),
    aStep({ byWhom: 'other' }),
  ]
  expect(linesOf(steps, 'sv')?.map(({ detail }) => detail)).toEqual([
    'Jag, med studie- och yrkesvägledare · senast 3 december 2026',
    'Tillsammans, med Komvux · På gång',
    'Försäkringskassan',
    'Någon annan',
  ])
  expect(linesOf(steps, 'en')?.map(({ detail }) => detail)).toEqual([
    'Me, with the study and career counsellor · by 3 December 2026',
    'Together, with Komvux (municipal adult education) · Under way',
    'Försäkringskassan (social insurance)',
    'Somebody else',
  ])
})

test('ticks what is done, leaves out what is not relevant, and translates an untouched proposal', () => {
  const steps = [
    aStep({ what: 'Skicka ansökan', state: 'done', doneOn: '2026-11-02' }),
    aStep({ state: 'not_relevant' }),
    aStep({}),
  ]
  expect(linesOf(steps, 'en')).toEqual([
    { box: 'ticked', text: 'Send the application', detail: 'Together · Done 2 November 2026' },
    { box: 'empty', text: 'Måla vid ån', detail: 'Together' },
  ])
})

test('says when it was ended', () => {
  const { facts } = planOnPaper(aPlan({ endedOn: '2026-11-20' }), today, {
    language: 'sv',
    person: '',
  })
  expect(facts).toContainEqual({ name: 'Avslutad', value: '20 november 2026' })
})
