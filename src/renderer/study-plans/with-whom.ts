import type { Bilingual } from '../../shared/language.ts'
import type { StepRole } from '../../shared/plan.ts'

/** A role inside a sentence on paper: after `Jag` or `Tillsammans`. */
export const withWhom: Readonly<Record<StepRole, Bilingual>> = {
  study_counsellor: {
    sv: 'med studie- och yrkesvägledare',
    en: 'with the study and career counsellor',
  },
  folk_high_school: { sv: 'med folkhögskolan', en: 'with the folk high school' },
  komvux: { sv: 'med Komvux', en: 'with Komvux (municipal adult education)' },
  university: { sv: 'med högskolan', en: 'with the university' },
  study_association: { sv: 'med studieförbundet', en: 'with the study association' },
  study_support: { sv: 'med studiestödet på skolan', en: 'with the study support at the school' },
  csn: { sv: 'med CSN', en: 'with CSN (student finance)' },
  employment_service: {
    sv: 'med Arbetsförmedlingen',
    en: 'with Arbetsförmedlingen (employment service)',
  },
  social_insurance: {
    sv: 'med Försäkringskassan',
    en: 'with Försäkringskassan (social insurance)',
  },
  ips_coach: { sv: 'med IPS-coachen', en: 'with the IPS coach' },
  job_coach: { sv: 'med arbetscoachen', en: 'with the job coach' },
  employer: { sv: 'med arbetsgivaren', en: 'with the employer' },
  union: { sv: 'med facket', en: 'with the trade union' },
  occupational_health: { sv: 'med företagshälsovården', en: 'with occupational health care' },
  clubhouse: { sv: 'med Fontänhuset', en: 'with the Clubhouse (Fontänhus)' },
  meeting_place: { sv: 'med träffpunkten', en: 'with the meeting place' },
  association: { sv: 'med föreningen', en: 'with the association' },
  social_services: { sv: 'med socialtjänsten', en: 'with social services' },
  housing_support: { sv: 'med boendestödet', en: 'with housing support' },
  personal_representative: { sv: 'med personligt ombud', en: 'with the personal representative' },
  health_care: { sv: 'med vården', en: 'with health care' },
  rehabilitation_coordinator: {
    sv: 'med rehabkoordinatorn',
    en: 'with the rehabilitation coordinator',
  },
  somebody_close: { sv: 'med någon närstående', en: 'with somebody close' },
}
