/** What somebody who looks for a fault needs to know, without a word of what anybody wrote. */
import { arch, release } from 'node:os'
import type { Language } from '../shared/language.ts'
import { profileKinds } from '../shared/profile.ts'
import { listedProfile } from '../shared/safety.ts'
import { listProfiles } from '../upkeep/listed-profiles.ts'
import { migrations } from '../upkeep/store-kinds.ts'
import type { EventLog } from './event-log.ts'

interface About {
  readonly appVersion: string
  readonly language: Language
  readonly profilesFolder: string
  readonly eventLog: EventLog
}

const mostEvents = 500

const headings = {
  sv: {
    title: 'Diagnos från Peerlogg',
    promise: 'Bara versioner, antal och händelsekoder. Inget av det som har skrivits.',
    events: 'Händelser, den senaste sist (tid i UTC)',
  },
  en: {
    title: 'Diagnosis from Peerlogg',
    promise: 'Versions, counts and event codes only. Nothing of what was written.',
    events: 'Events, the latest last (time in UTC)',
  },
} as const

export function diagnosisText({ appVersion, language, profilesFolder, eventLog }: About): string {
  const { title, promise, events } = headings[language]
  const { electron, chrome, node } = process.versions
  const schemas = profileKinds.map(
    (kind) => `schema ${kind}: ${migrations[kind].at(-1)?.version ?? 0}`,
  )
  return [
    title,
    promise,
    '',
    `peerlogg: ${appVersion}`,
    `electron: ${electron ?? '–'}`,
    `chromium: ${chrome ?? '–'}`,
    `node: ${node}`,
    `system: ${process.platform} ${release()} ${arch()}`,
    `language: ${language}`,
    ...schemas,
    ...countProfiles(profilesFolder),
    '',
    events,
    ...eventLog.read(mostEvents),
    '',
  ].join('\n')
}

function countProfiles(profilesFolder: string): string[] {
  const profiles = listProfiles(profilesFolder)
  return profileKinds.flatMap((kind) =>
    listedProfile.shape.state.options.flatMap((state) => {
      const count = profiles.filter((each) => each.kind === kind && each.state === state).length
      return count === 0 ? [] : [`profiles ${kind} ${state}: ${count}`]
    }),
  )
}
