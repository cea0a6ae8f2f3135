/**
 * Two coarser groupings of the activities, for whoever wants to compare: the types of peer support work
 * that Jacobson found, and the words of the founding documents. An activity has at most one of each, so
 * that a grouping adds up to the whole. Figures can be grouped by Jacobson's types; hers were never
 * published by activity, so nothing here reproduces them.
 *
 * Sources: Jacobson, Trojanowski & Dewa 2012, https://pmc.ncbi.nlm.nih.gov/articles/PMC3483205
 * (`activitySources.JA`) for the types; NSPH 2015 and the motion of Region Örebro län (S1 and S2) for the
 * words. Which activity belongs where is the domain reference's table of activities, section 1.2; where it
 * names several types, the first counts.
 */
import type { ActivityCode } from './activities.ts'
import type { Bilingual } from './language.ts'

interface ActivityType extends Bilingual {
  readonly code: string
  /** Jacobson's own three parts: eight direct, seven indirect and two relational types. */
  readonly kind: 'direct' | 'indirect' | 'relational'
  readonly activities: readonly ActivityCode[]
}

export const activityTypes = [
  {
    code: 'advocacy',
    kind: 'direct',
    sv: 'Föra personens talan',
    en: 'Advocacy',
    activities: ['D05', 'D16'],
  },
  {
    code: 'connecting_to_resources',
    kind: 'direct',
    sv: 'Förmedla stöd och resurser',
    en: 'Connecting to resources',
    activities: ['D04', 'D06'],
  },
  {
    code: 'experiential_sharing',
    kind: 'direct',
    sv: 'Dela erfarenhet',
    en: 'Experiential sharing',
    activities: ['D02'],
  },
  {
    code: 'building_community',
    kind: 'direct',
    sv: 'Bygga gemenskap',
    en: 'Building community',
    activities: ['D09'],
  },
  {
    code: 'relationship_building',
    kind: 'direct',
    sv: 'Bygga relation',
    en: 'Relationship building',
    activities: ['D01', 'D12'],
  },
  {
    code: 'group_facilitation',
    kind: 'direct',
    sv: 'Leda grupp',
    en: 'Group facilitation',
    activities: ['D08'],
  },
  {
    code: 'skill_building',
    kind: 'direct',
    sv: 'Färdigheter, mentorskap och mål',
    en: 'Skill building, mentoring and goal setting',
    activities: ['D11', 'D13', 'D14', 'D15', 'D17', 'D18'],
  },
  {
    code: 'socialization',
    kind: 'direct',
    sv: 'Samvaro och självkänsla',
    en: 'Socialization and self-esteem building',
    activities: ['D03', 'D07', 'D10'],
  },
  {
    code: 'group_planning',
    kind: 'indirect',
    sv: 'Planera och utveckla grupper',
    en: 'Group planning and development',
    activities: ['I01'],
  },
  {
    code: 'administration',
    kind: 'indirect',
    sv: 'Administration',
    en: 'Administration',
    activities: ['I02'],
  },
  {
    code: 'team_communication',
    kind: 'indirect',
    sv: 'Kommunikation i teamet',
    en: 'Team communication',
    activities: ['I03'],
  },
  {
    code: 'supervision_and_training',
    kind: 'indirect',
    sv: 'Handledning och fortbildning',
    en: 'Supervision and training',
    activities: ['I04'],
  },
  {
    code: 'receiving_support',
    kind: 'indirect',
    sv: 'Få eget stöd',
    en: 'Receiving support',
    activities: ['I05'],
  },
  {
    code: 'education_and_awareness',
    kind: 'indirect',
    sv: 'Utbilda och öka kunskapen',
    en: 'Education and awareness building',
    activities: ['I06'],
  },
  {
    code: 'information_gathering',
    kind: 'indirect',
    sv: 'Samla och kontrollera information',
    en: 'Information gathering and verification',
    activities: ['I07'],
  },
  {
    code: 'staff_relationships',
    kind: 'relational',
    sv: 'Bygga relationer med personal',
    en: 'Building relationships with staff',
    activities: ['I08'],
  },
  {
    code: 'legitimizing_the_role',
    kind: 'relational',
    sv: 'Göra rollen erkänd',
    en: 'Legitimizing the role',
    activities: ['I09'],
  },
] as const satisfies readonly ActivityType[]
export type TypeCode = (typeof activityTypes)[number]['code']

interface FoundingWord extends Bilingual {
  readonly code: string
  readonly activities: readonly ActivityCode[]
}

/** What peer support was said to be for when it began in Sweden. */
export const foundingWords = [
  { code: 'trust', sv: 'Förtroende', en: 'Trust', activities: ['D01'] },
  { code: 'stigma', sv: 'Mot stigma', en: 'Against stigma', activities: ['D03'] },
  { code: 'activities', sv: 'Aktiviteter', en: 'Activities', activities: ['D07'] },
  { code: 'homecoming', sv: 'Hemkomst', en: 'Homecoming', activities: ['D11'] },
  {
    code: 'social_activation',
    sv: 'Social aktivering',
    en: 'Social activation',
    activities: ['D09'],
  },
  { code: 'movement', sv: 'Fysisk träning', en: 'Movement', activities: ['D10'] },
  { code: 'studies', sv: 'Studier', en: 'Studies', activities: ['D13'] },
  { code: 'occupation', sv: 'Sysselsättning', en: 'Occupation', activities: ['D14'] },
  { code: 'work', sv: 'Arbete', en: 'Work', activities: ['D15'] },
  { code: 'bridge', sv: 'Brygga', en: 'Bridge', activities: ['D05'] },
] as const satisfies readonly FoundingWord[]
export type WordCode = (typeof foundingWords)[number]['code']

const groupOf = <Code extends string>(
  groups: readonly { readonly code: Code; readonly activities: readonly ActivityCode[] }[],
) =>
  new Map<string, Code>(
    groups.flatMap(({ code, activities }) => activities.map((of) => [of, code])),
  )

const types = groupOf<TypeCode>(activityTypes)
const words = groupOf<WordCode>(foundingWords)

/** Jacobson's type; empty for presence (D19), which she calls no activity, and for travel (I10). */
export function typeOf(activity: string): TypeCode | '' {
  return types.get(activity) ?? ''
}

/** The founding word; empty for the activities that the founding documents have no word of these for. */
export function wordOf(activity: string): WordCode | '' {
  return words.get(activity) ?? ''
}
