import { Trans } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { shortcuts } from '../shell/shortcuts.ts'
import { Keys } from '../ui/keys.tsx'

interface KeyHelp {
  readonly keys: readonly string[]
  readonly what: ReactNode
}

interface KeyGroup {
  readonly id: string
  readonly title: ReactNode
  readonly lines: readonly KeyHelp[]
}

const groups: readonly KeyGroup[] = [
  {
    id: 'help-everywhere',
    title: <Trans>Överallt</Trans>,
    lines: [
      { keys: [shortcuts.palette], what: <Trans>hitta en skärm, en person, en insats</Trans> },
      { keys: ['Alt+1', '–', '0'], what: <Trans>byt skärm</Trans> },
      { keys: [shortcuts.newSession], what: <Trans>ny insats</Trans> },
      { keys: [shortcuts.undo], what: <Trans>ångra det senaste</Trans> },
      { keys: [shortcuts.lock], what: <Trans>lås</Trans> },
      { keys: [shortcuts.help, '?'], what: <Trans>den här sidan</Trans> },
      { keys: ['Esc'], what: <Trans>stäng det som öppnats</Trans> },
    ],
  },
  {
    id: 'help-log',
    title: <Trans>I loggen</Trans>,
    lines: [
      { keys: ['Ctrl+1', '–', '4'], what: <Trans>lista, dag, vecka, månad</Trans> },
      { keys: [shortcuts.search], what: <Trans>sök i listan</Trans> },
      { keys: ['0', '–', '9'], what: <Trans>minuter i veckans ruta</Trans> },
    ],
  },
  {
    id: 'help-today',
    title: <Trans>När du loggar</Trans>,
    lines: [
      { keys: ['Enter'], what: <Trans>spara raden</Trans> },
      {
        keys: ['↓'],
        what: <Trans>rätta det som förstods; från en tom rad till favoriterna</Trans>,
      },
      { keys: ['1', '–', '6'], what: <Trans>spara favoriten</Trans> },
      { keys: ['R'], what: <Trans>upprepa det senaste</Trans> },
      { keys: ['S'], what: <Trans>som i går, en insats i taget</Trans> },
      { keys: [shortcuts.form], what: <Trans>hela formuläret</Trans> },
      { keys: [shortcuts.save], what: <Trans>spara formuläret</Trans> },
    ],
  },
  {
    id: 'help-lists',
    title: <Trans>I en lista med insatser</Trans>,
    lines: [
      { keys: ['↑', '↓'], what: <Trans>välj insats</Trans> },
      { keys: ['Enter'], what: <Trans>ändra</Trans> },
      { keys: ['R'], what: <Trans>upprepa i dag</Trans> },
      { keys: ['U'], what: <Trans>uppföljning</Trans> },
      { keys: ['H'], what: <Trans>historik</Trans> },
      { keys: ['Shift+←', '→'], what: <Trans>flytta en dag</Trans> },
      { keys: ['Delete'], what: <Trans>ta bort</Trans> },
    ],
  },
  {
    id: 'help-plans',
    title: <Trans>I listor, planer och uppföljningar</Trans>,
    lines: [
      { keys: ['D'], what: <Trans>klar</Trans> },
      { keys: ['P'], what: <Trans>steget är på gång</Trans> },
      { keys: ['N'], what: <Trans>inte aktuell längre</Trans> },
      { keys: ['E'], what: <Trans>ändra</Trans> },
      { keys: ['0', '–', '5'], what: <Trans>läge i hemkomstlistan</Trans> },
    ],
  },
]

/** The keys of the app, by where they work. */
export function HelpKeys() {
  return groups.map(({ id, title, lines }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className="help-keys">
        {lines.map(({ keys, what }) => (
          <div key={keys[0]}>
            <dt>
              {keys.map((key, i) => (
                <Fragment key={key}>
                  {i > 0 && ' '}
                  {key === '–' ? key : <Keys keys={key} />}
                </Fragment>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
