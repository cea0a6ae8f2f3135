import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  byPhase,
  type HomecomingTemplate,
  type ItemContent,
  itemName,
} from '../../shared/homecoming.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Keys } from '../ui/keys.tsx'
import { LineMenu } from '../ui/line-menu.tsx'
import { Sign } from '../ui/sign.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { movedItems } from './moved-items.ts'
import { PhaseLists } from './phase-lists.tsx'

type Way = 'edit' | 'up' | 'down' | 'remove'

function wayOfKey({ key, shiftKey }: KeyboardEvent): Way | undefined {
  if (shiftKey) return ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[key]
  return ({ e: 'edit', E: 'edit', Enter: 'edit', Delete: 'remove' } as const)[key]
}

interface Props {
  readonly template: HomecomingTemplate
}

/** The items of a template. Each change is saved at once, and can be undone. */
export function TemplateItems({ template }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const [refusal, setRefusal] = useState<Refusal>()
  const [editing, setEditing] = useState<ItemContent | 'new'>()
  const [menuOf, setMenuOf] = useState<ItemContent>()
  const menuButton = useRef<HTMLElement>(null)
  const { unit } = template
  const items = byPhase(template.items).flatMap((phase) => phase.items)
  // Short, since the names of units are long and so may a context not be.
  const draftAt = (place: number) => `template:${place}:${unit}`

  /** Throws when the template is not taken. */
  const save = async (next: readonly ItemContent[], message: string) => {
    setRefusal(undefined)
    await api.homecoming.saveTemplate({ unit, items: [...next] })
    tellLogChanged()
    offerUndo(message, async () => {
      await (template.isOwn
        ? api.homecoming.saveTemplate({ unit, items: template.items })
        : api.homecoming.resetTemplate(unit))
      tellLogChanged()
    })
  }
  const trying = (act: Promise<unknown>) =>
    void act.catch((error: unknown) => setRefusal(asRefusal(error)))
  const reset = async () => {
    setRefusal(undefined)
    await api.homecoming.resetTemplate(unit)
    tellLogChanged()
    offerUndo(t`Mallen är återställd.`, async () => {
      await api.homecoming.saveTemplate({ unit, items: template.items })
      tellLogChanged()
    })
  }
  const act = (way: Way, item: ItemContent) => {
    const index = items.indexOf(item)
    const move = (step: 1 | -1) => {
      const moved = movedItems(items, index, step)
      if (moved !== items) trying(save(moved, t`Punkten är flyttad.`))
    }
    const acts: Record<Way, () => void> = {
      edit: () => setEditing(item),
      up: () => move(-1),
      down: () => move(1),
      remove: () => trying(save(items.toSpliced(index, 1), t`Punkten är borttagen ur mallen.`)),
    }
    acts[way]()
  }
  const ways = [
    { id: 'edit', name: t`Ändra …`, keys: 'E' },
    { id: 'up', name: t`Flytta upp`, keys: t`Skift+↑` },
    { id: 'down', name: t`Flytta ner`, keys: t`Skift+↓` },
    { id: 'remove', name: t`Ta bort`, keys: 'Delete' },
  ] as const

  return (
    <div className="homecoming-list">
      {refusal && <RefusalNotice refusal={refusal} />}
      <p className="homecoming-hint small soft" aria-hidden="true">
        <span>
          <Keys keys="↑" /> <Keys keys="↓" /> <Trans>välj</Trans>
        </span>
        {ways.map(({ id, name, keys }) => (
          <span key={id}>
            <Keys keys={keys} /> {name}
          </span>
        ))}
      </p>
      <PhaseLists
        items={items}
        keyOf={({ code, text }) => `${code} ${text}`}
        keys="E Shift+ArrowUp Shift+ArrowDown Delete"
        onKey={(event, item) => {
          const way = wayOfKey(event)
          if (way !== undefined) act(way, item)
          return way !== undefined
        }}
        renderLine={(item, isMarked) => (
          <>
            <span className="homecoming-what">{itemName(item, language)}</span>
            <button
              type="button"
              className="homecoming-more"
              tabIndex={isMarked ? 0 : -1}
              aria-label={t`Gör något med punkten`}
              aria-haspopup="menu"
              onClick={(event) => {
                menuButton.current = event.currentTarget
                setMenuOf(item)
              }}
            >
              <Sign of="more" />
            </button>
          </>
        )}
      />
      {menuOf && (
        <LineMenu
          label={t`Gör något med punkten`}
          ways={ways}
          triggerRef={menuButton}
          onAct={(way) => act(way, menuOf)}
          onClose={() => setMenuOf(undefined)}
        />
      )}
      <div className="homecoming-ways">
        <Button onPress={() => setEditing('new')}>
          <Trans>Ny punkt …</Trans>
        </Button>
        {template.isOwn && (
          <Button look="quiet" onPress={() => trying(reset())}>
            <Trans>Återställ mallen</Trans>
          </Button>
        )}
      </div>
      {editing === 'new' && (
        <ItemDialog
          title={t`Ny punkt i mallen`}
          draftContext={draftAt(items.length)}
          onSave={(content) => save([...items, content], t`Punkten är tillagd i mallen.`)}
          onClose={() => setEditing(undefined)}
        />
      )}
      {editing !== undefined && editing !== 'new' && (
        <ItemDialog
          title={t`Ändra punkt i mallen`}
          draftContext={draftAt(items.indexOf(editing))}
          item={editing}
          onSave={(content) =>
            save(items.with(items.indexOf(editing), content), t`Punkten är ändrad i mallen.`)
          }
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}
