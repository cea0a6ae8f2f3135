import type { Bilingual } from './language.ts'

/** Where an activity is described: public pages on peer support work. */
export const activitySources = {
  S1: 'https://nsph.se/2015/12/15/gront-ljus-nsphs-satsning-pa-peer-support/',
  S2: 'https://nsph.se/2019/02/04/fullt-hus-nar-framtiden-for-peer-support-stakades-ut/',
  ST: 'https://peersupportstockholm.se/om-peer-support/',
  VG: 'https://nsphvastragotaland.se/metoder-och-verktyg/peer-support-2/',
  NF: 'https://nsph.se/sa-har-paverkar-vi/metoder-verktyg/peer-support/faq-om-peer-support/',
  JK: 'https://kommunalutveckling.nu/social-valfard-och-halso-och-sjukvard/psykisk-halsa/peer-support/',
  MÖ: 'https://nsph.se/2017/02/16/varje-nytt-samtal-med-en-patient-ar-en-seger/',
  WZ: 'https://nsph.se/2018/03/19/positiv-utvardering-om-peer-support/',
  GI: 'https://nsph.se/2018/09/04/positiva-effekter-och-utmaningar-i-utvardering-av-peer-support-inom-socialpsykiatrin/',
  IV: 'http://nsphstockholm.se/peer-support/intervjuer/jim-jorefors-peer-supporter/',
  JA: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3483205',
  EN: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8379721/table/Tab2',
  NS: 'http://www.nyaprs.org/peer-services/peer-bridger/',
  ET: 'https://peersupportstockholm.se/for-anstallda/riktlinjer/',
} as const

type Source = keyof typeof activitySources

interface ActivityShape extends Bilingual {
  readonly code: string
  /** Direct work is with or for persons; indirect work makes it possible. */
  readonly kind: 'direct' | 'indirect'
  readonly sources: readonly Source[]
}

/** The taxonomy. Codes never change meaning; people add their own labels under a code. */
export const activities = [
  {
    code: 'D01',
    kind: 'direct',
    sv: 'Förtroendeskapande samtal',
    en: 'Trust-building talk',
    sources: ['S1', 'ST', 'VG', 'MÖ', 'IV', 'EN'],
  },
  {
    code: 'D02',
    kind: 'direct',
    sv: 'Dela egen erfarenhet',
    en: 'Sharing own experience',
    sources: ['S2', 'ST', 'WZ'],
  },
  {
    code: 'D03',
    kind: 'direct',
    sv: 'Stöd mot stigma och självstigma',
    en: 'Support against stigma and self-stigma',
    sources: ['S1', 'ST', 'GI'],
  },
  {
    code: 'D04',
    kind: 'direct',
    sv: 'Första kontakten: visa runt, rutiner, rättigheter',
    en: 'First contact: showing around, routines, rights',
    sources: ['S2', 'ST'],
  },
  {
    code: 'D05',
    kind: 'direct',
    sv: 'Brygga till personal, stöd vid möten',
    en: 'Bridge to staff, support in meetings',
    sources: ['S2', 'GI', 'EN'],
  },
  {
    code: 'D06',
    kind: 'direct',
    sv: 'Information om stöd och resurser',
    en: 'Information on support and resources',
    sources: ['VG', 'NF', 'IV'],
  },
  {
    code: 'D07',
    kind: 'direct',
    sv: 'Aktivitet: spel, utflykt, skapande, sång, film',
    en: 'Activity: games, outing, crafts, singing, film',
    sources: ['S1', 'WZ', 'MÖ', 'IV'],
  },
  {
    code: 'D08',
    kind: 'direct',
    sv: 'Leda grupp, studiecirkel, patientutbildning',
    en: 'Leading a group, study circle or course',
    sources: ['VG', 'JK', 'GI', 'NF'],
  },
  {
    code: 'D09',
    kind: 'direct',
    sv: 'Social aktivering, fritid, kontakter',
    en: 'Social activation, leisure, contacts',
    sources: ['S1', 'VG', 'JK', 'MÖ'],
  },
  {
    code: 'D10',
    kind: 'direct',
    sv: 'Promenad, träning, friskvård',
    en: 'Walk, exercise, wellness',
    sources: ['S1', 'GI', 'JK', 'IV', 'MÖ'],
  },
  {
    code: 'D11',
    kind: 'direct',
    sv: 'Förbereda hemkomst',
    en: 'Preparing to go home',
    sources: ['S1', 'MÖ', 'EN', 'NS'],
  },
  {
    code: 'D12',
    kind: 'direct',
    sv: 'Uppföljning efter utskrivning',
    en: 'Follow-up after discharge',
    sources: ['EN', 'NS'],
  },
  {
    code: 'D13',
    kind: 'direct',
    sv: 'Planering: studier',
    en: 'Planning: studies',
    sources: ['S1'],
  },
  {
    code: 'D14',
    kind: 'direct',
    sv: 'Planering: sysselsättning',
    en: 'Planning: occupation',
    sources: ['S1'],
  },
  {
    code: 'D15',
    kind: 'direct',
    sv: 'Planering: arbete',
    en: 'Planning: work',
    sources: ['S1', 'JK'],
  },
  {
    code: 'D16',
    kind: 'direct',
    sv: 'Följa med: myndighet, vård, första besök',
    en: 'Coming along: authority, care, first visit',
    sources: ['GI', 'EN'],
  },
  {
    code: 'D17',
    kind: 'direct',
    sv: 'Praktiskt stöd i vardagen',
    en: 'Practical everyday help',
    sources: ['IV', 'GI'],
  },
  {
    code: 'D18',
    kind: 'direct',
    sv: 'Personens egna mål, återhämtnings- eller krisplan',
    en: 'The person’s own goals, recovery or crisis plan',
    sources: ['EN'],
  },
  {
    code: 'D19',
    kind: 'direct',
    sv: 'Närvaro, tillgänglig på enheten',
    en: 'Being present and available',
    sources: ['WZ'],
  },
  {
    code: 'I01',
    kind: 'indirect',
    sv: 'Planera aktivitet eller grupp',
    en: 'Planning an activity or group',
    sources: ['VG', 'JA'],
  },
  {
    code: 'I02',
    kind: 'indirect',
    sv: 'Administration och loggning',
    en: 'Administration and logging',
    sources: ['JA'],
  },
  {
    code: 'I03',
    kind: 'indirect',
    sv: 'Teamkommunikation: rond, överlämning, APT',
    en: 'Team communication: round, handover, meeting',
    sources: ['ST', 'NF', 'JA'],
  },
  {
    code: 'I04',
    kind: 'indirect',
    sv: 'Få handledning och fortbildning',
    en: 'Receiving supervision and training',
    sources: ['ST', 'IV', 'JA'],
  },
  {
    code: 'I05',
    kind: 'indirect',
    sv: 'Kollegialt stöd, egen återhämtning',
    en: 'Support from colleagues, own recovery',
    sources: ['ET', 'JA'],
  },
  {
    code: 'I06',
    kind: 'indirect',
    sv: 'Informera och utbilda personal, studiebesök',
    en: 'Informing and teaching staff, study visits',
    sources: ['ST', 'JA'],
  },
  {
    code: 'I07',
    kind: 'indirect',
    sv: 'Söka och kontrollera information',
    en: 'Finding and checking information',
    sources: ['JA'],
  },
  {
    code: 'I08',
    kind: 'indirect',
    sv: 'Relationer med personal, förankring',
    en: 'Relations with staff, anchoring the role',
    sources: ['GI', 'JA'],
  },
  {
    code: 'I09',
    kind: 'indirect',
    sv: 'Verksamhetsutveckling, brukarråd, rollens utveckling',
    en: 'Service development, user council, the role',
    sources: ['ST', 'IV', 'JA'],
  },
  {
    code: 'I10',
    kind: 'indirect',
    sv: 'Resa mellan enheter',
    en: 'Travel between units',
    sources: [],
  },
] as const satisfies readonly ActivityShape[]

export type Activity = (typeof activities)[number]
export type ActivityCode = Activity['code']

export const activityCodes: readonly ActivityCode[] = activities.map((activity) => activity.code)

const byCode = new Map<string, Activity>(activities.map((activity) => [activity.code, activity]))

/** Throws when the code is not in the taxonomy. */
export function getActivity(code: ActivityCode): Activity {
  const activity = byCode.get(code)
  if (!activity) throw new Error('There is no activity with this code')
  return activity
}
