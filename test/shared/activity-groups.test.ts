import { expect, test } from 'vitest'
import { activityCodes } from '../../src/shared/activities.ts'
import { activityTypes, foundingWords, typeOf, wordOf } from '../../src/shared/activity-groups.ts'

test('there are eight direct, seven indirect and two relational types', () => {
  const kinds = Object.groupBy(activityTypes, ({ kind }) => kind)
  expect([kinds.direct?.length, kinds.indirect?.length, kinds.relational?.length]).toEqual([
    8, 7, 2,
  ])
})

test('each activity has the type and the word that the domain reference gives it first', () => {
  expect(activityCodes.map((code) => [code, typeOf(code), wordOf(code)])).toEqual([
    ['D01', 'relationship_building', 'trust'],
    ['D02', 'experiential_sharing', ''],
    ['D03', 'socialization', 'stigma'],
    ['D04', 'connecting_to_resources', ''],
    ['D05', 'advocacy', 'bridge'],
    ['D06', 'connecting_to_resources', ''],
    ['D07', 'socialization', 'activities'],
    ['D08', 'group_facilitation', ''],
    ['D09', 'building_community', 'social_activation'],
    ['D10', 'socialization', 'movement'],
    ['D11', 'skill_building', 'homecoming'],
    ['D12', 'relationship_building', ''],
    ['D13', 'skill_building', 'studies'],
    ['D14', 'skill_building', 'occupation'],
    ['D15', 'skill_building', 'work'],
    ['D16', 'advocacy', ''],
    ['D17', 'skill_building', ''],
    ['D18', 'skill_building', ''],
    ['D19', '', ''],
    ['I01', 'group_planning', ''],
    ['I02', 'administration', ''],
    ['I03', 'team_communication', ''],
    ['I04', 'supervision_and_training', ''],
    ['I05', 'receiving_support', ''],
    ['I06', 'education_and_awareness', ''],
    ['I07', 'information_gathering', ''],
    ['I08', 'staff_relationships', ''],
    ['I09', 'legitimizing_the_role', ''],
    ['I10', '', ''],
  ])
})

test('no activity is in two groups of a kind, and no group is without one', () => {
  for (const groups of [activityTypes, foundingWords]) {
    const grouped = groups.flatMap(({ activities }) => [...activities])
    expect(new Set(grouped).size).toBe(grouped.length)
    for (const { activities } of groups) expect(activities.length).toBeGreaterThan(0)
  }
})

test('each has a name of its own in both languages', () => {
  for (const groups of [activityTypes, foundingWords]) {
    for (const language of ['sv', 'en'] as const) {
      const names = groups.map((group) => group[language])
      expect(new Set(names).size).toBe(groups.length)
      for (const name of names) expect(name).toMatch(/^[A-ZÅÄÖ]/)
    }
  }
})
