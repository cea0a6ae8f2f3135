import { expect, test } from 'vitest'
import { languages } from '../../src/shared/language.ts'
import { newStep, planAreas, stepRoles } from '../../src/shared/plan.ts'
import {
  proposalSets,
  proposalSetsFor,
  stepOf,
  whatInLanguage,
} from '../../src/shared/plan-proposals.ts'
import { looksReal } from '../../src/shared/real-person.ts'

test('each area has several sets, and each set several steps that a plan takes as they are', () => {
  for (const { code } of planAreas) expect(proposalSetsFor(code).length).toBeGreaterThan(2)
  expect(new Set(proposalSets.map(({ code }) => code)).size).toBe(proposalSets.length)
  for (const language of languages) {
    const names = proposalSets.map((set) => set[language])
    expect(new Set(names).size).toBe(names.length)
    for (const { steps } of proposalSets) {
      expect(steps.length).toBeGreaterThan(4)
      for (const proposal of steps) {
        const step = stepOf(proposal, language)
        expect(newStep.parse(step)).toEqual(step)
        expect(looksReal(step.what)).toBeNull()
      }
    }
  }
})

test('no set says the same thing twice, and none speaks of ability or illness', () => {
  for (const { steps } of proposalSets) {
    for (const language of languages) {
      const whats = steps.map((step) => step[language])
      expect(new Set(whats).size).toBe(whats.length)
      expect(whats.join('\n')).not.toMatch(
        /förmåga|arbetsför\b|diagnos|ability|capacity|diagnosis/i,
      )
    }
  }
})

test('a proposal that nobody has reworded is said in both languages, anything else as it is', () => {
  for (const { steps } of proposalSets) {
    for (const { sv, en } of steps) {
      expect(whatInLanguage(sv, 'en')).toBe(en)
      expect(whatInLanguage(en, 'sv')).toBe(sv)
      expect(whatInLanguage(sv, 'sv')).toBe(sv)
    }
  }
  expect(whatInLanguage('Måla vid ån', 'en')).toBe('Måla vid ån')
})

test('roles are told apart by code and by name', () => {
  for (const part of ['code', ...languages] as const) {
    expect(new Set(stepRoles.map((role) => role[part])).size).toBe(stepRoles.length)
  }
})
