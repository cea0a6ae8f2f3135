import { useLingui } from '@lingui/react/macro'
import { useTour } from '../help/tour-provider.tsx'
import { type PlanPart, planSubject } from '../plans/plan-subject.ts'
import { type PeerScreenId, useGoTo } from '../shell/navigation.tsx'
import type { Screen } from '../shell/shell.tsx'
import { screenKeys, shortcuts } from '../shell/shortcuts.ts'
import { useLanguageChoice } from '../words/language.tsx'
import type { Command } from './find-commands.ts'

interface Given {
  readonly screens: readonly Screen<PeerScreenId>[]
  readonly people: readonly string[]
  readonly onLock: () => void
}

/** What can be done from anywhere, and the screens and people one can go to. */
export function useCommands({ screens, people, onLock }: Given) {
  const { t } = useLingui()
  const goTo = useGoTo()
  const { start: startTour } = useTour()
  const { language, choose } = useLanguageChoice()

  const actions: readonly Command[] = [
    {
      id: 'new-session',
      name: t`Ny insats`,
      words: t`logga skriv rad`,
      keys: shortcuts.newSession,
      // Where the line takes the focus.
      run: () => goTo('today'),
    },
    {
      id: 'old-log',
      name: t`Hämta in en gammal logg`,
      words: t`importera Excel CSV fil`,
      run: () => goTo('old-log'),
    },
    {
      id: 'tour',
      name: t`Visa rundturen`,
      words: t`hjälp börja nybörjare`,
      run: startTour,
    },
    {
      id: 'language',
      // In the language it leads to.
      name: language === 'sv' ? 'In English' : 'På svenska',
      words: 'språk language svenska engelska english swedish',
      run: () => choose(language === 'sv' ? 'en' : 'sv'),
    },
    {
      id: 'lock',
      name: t`Lås`,
      words: t`stäng logga ut`,
      keys: shortcuts.lock,
      run: onLock,
    },
  ]
  const part = (id: string, name: string, words: string): Command => ({
    id,
    name,
    words,
    isQuiet: true,
    run: () => goTo('settings', id),
  })
  const parts = [
    part('activity-settings', t`Inställningar: aktiviteter`, t`egna namn ordning dölj`),
    part('unit-settings', t`Inställningar: enheter`, t`byt namn avdelning verksamhetsform`),
    part('noun-settings', t`Inställningar: ord för personer`, t`patient brukare deltagare klient`),
    part('sample-settings', t`Inställningar: exempeldata`, t`prova öva påhittad ta bort`),
    part('passphrase-settings', t`Inställningar: lösenfras`, t`byt lösenord säkerhet`),
    part('recovery-settings', t`Inställningar: återställningskod`, t`glömt papper säkerhet`),
    part('lock-settings', t`Inställningar: lås och insyn`, t`minuter skärmbild säkerhet`),
    part('keychain-settings', t`Inställningar: datorns nyckelring`, t`öppna säkerhet`),
    part('backup-settings', t`Inställningar: säkerhetskopior`, t`kopia mapp USB återställ`),
    part('move-settings', t`Inställningar: flytta till en ny dator`, t`byt dator fil`),
    part('diagnosis-settings', t`Inställningar: diagnosfil`, t`IT fel krånglar`),
    part('remove-settings', t`Inställningar: ta bort profilen`, t`radera sluta`),
  ]
  const plan = (of: PlanPart, name: string, words: string): Command => ({
    id: `plans-${of}`,
    name,
    words,
    isQuiet: true,
    run: () => goTo('plans', planSubject(of)),
  })
  const plans = [
    plan('homecoming', t`Planer: hemkomst`, t`hemkomstlista utskrivning checklista`),
    plan('studies', t`Planer: studier och arbete`, t`sysselsättning jobb mål steg`),
    plan('groups', t`Planer: grupper`, t`promenad cirkel träffpunkt`),
    plan('meetings', t`Planer: möten`, t`följa med SIP myndighet personal`),
  ]
  const ownPart = (id: string, name: string, words: string): Command => ({
    id: `development-${id}`,
    name,
    words,
    isQuiet: true,
    run: () => goTo('development', id),
  })
  const development = [
    ownPart('to-bring-up', t`Utveckling: att ta upp i handledning`, t`handledare privat lista`),
    ownPart('wellbeing', t`Utveckling: hur jag mår`, t`mående privat känsla`),
    ownPart(
      'register',
      t`Utveckling: handledning och fortbildning`,
      t`kurs intyg portfolio timmar`,
    ),
  ]
  const places = screens.map(({ id, name }, i): Command => ({
    id: `screen-${id}`,
    name,
    keys: screenKeys(i + 1),
    run: () => goTo(id),
  }))
  const persons = people.map((name, i): Command => ({
    id: `person-${i}`,
    name,
    isQuiet: true,
    run: () => goTo('people', name),
  }))
  return [
    { id: 'actions', text: t`Gör`, commands: actions },
    { id: 'screens', text: t`Gå till`, commands: [...places, ...plans, ...development, ...parts] },
    { id: 'people', text: t`Personer`, commands: persons },
  ]
}
