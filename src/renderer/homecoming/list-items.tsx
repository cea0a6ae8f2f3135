import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { HomecomingItem, HomecomingList } from '../../shared/homecoming.ts'
import { type ItemStateCode, itemStates } from '../../shared/homecoming-items.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Keys } from '../ui/keys.tsx'
import { LineMenu } from '../ui/line-menu.tsx'
import { useLanguage } from '../words/language.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { ItemLine } from './item-line.tsx'
import { PhaseLists } from './phase-lists.tsx'
import { useItemActions } from './use-item-actions.ts'

/** Where in `itemStates` the state of each key stands. */
const stateKeys = ['1', '2', '3', '4', '5', '0'] as const
const stateOfKey = (key: string): ItemStateCode | undefined =>
  /^[0-5]$/.test(key) ? itemStates[Number(key)]?.code : undefined

const otherKeys = { e: 'edit', Enter: 'edit', l: 'log', u: 'follow-up', Delete: 'remove' } as const
type OtherWay = (typeof otherKeys)[keyof typeof otherKeys]

const keysOfLine = [...stateKeys, 'E', 'L', 'U', 'Delete'].join(' ')

interface Props {
  readonly list: HomecomingList
  readonly onLog: () => void
  readonly onFollowUp: (item: HomecomingItem) => void
}

/** The items of a list: how far each has come is set by a single key. */
export function ListItems({ list, onLog, onFollowUp }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { refusal, mark, remove, add, change } = useItemActions(list.id)
  const [editing, setEditing] = useState<HomecomingItem>()
  const [isAdding, setIsAdding] = useState(false)
  const [menuOf, setMenuOf] = useState<HomecomingItem>()
  const menuButton = useRef<HTMLElement>(null)

  const act = (way: OtherWay, item: HomecomingItem) => {
    const acts: Record<OtherWay, () => void> = {
      edit: () => setEditing(item),
      log: onLog,
      'follow-up': () => onFollowUp(item),
      remove: () => remove(item),
    }
    acts[way]()
  }
  const takeKey = ({ key, shiftKey }: KeyboardEvent, item: HomecomingItem): boolean => {
    const state = stateOfKey(key)
    const way = (otherKeys as Partial<Record<string, OtherWay>>)[
      key.length === 1 ? key.toLowerCase() : key
    ]
    if (shiftKey || (state === undefined && way === undefined)) return false
    if (state !== undefined) mark(item, state)
    else if (way !== undefined) act(way, item)
    return true
  }
  const ways = [
    ...stateKeys.map((keys) => ({
      id: `state ${keys}`,
      name: itemStates[Number(keys)]?.[language] ?? '',
      keys,
    })),
    { id: 'log', name: t`Logga insats …`, keys: 'L' },
    { id: 'follow-up', name: t`Ny uppföljning …`, keys: 'U' },
    { id: 'edit', name: t`Ändra …`, keys: 'E' },
    { id: 'remove', name: t`Ta bort`, keys: 'Delete' },
  ]

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
        items={list.items}
        keyOf={({ id }) => String(id)}
        keys={keysOfLine}
        onKey={takeKey}
        renderLine={(item, isMarked) => (
          <ItemLine
            item={item}
            isMarked={isMarked}
            onMenu={(button) => {
              menuButton.current = button
              setMenuOf(item)
            }}
          />
        )}
      />
      {menuOf && (
        <LineMenu
          label={t`Gör något med punkten`}
          ways={ways}
          triggerRef={menuButton}
          onAct={(id) => {
            const state = id.startsWith('state ') ? stateOfKey(id.slice(6)) : undefined
            if (state !== undefined) mark(menuOf, state)
            else act(id as OtherWay, menuOf)
          }}
          onClose={() => setMenuOf(undefined)}
        />
      )}
      <Button look="quiet" onPress={() => setIsAdding(true)}>
        <Trans>Lägg till en egen punkt …</Trans>
      </Button>
      {isAdding && (
        <ItemDialog
          title={t`Ny punkt`}
          draftContext={`homecoming:${list.id}:new`}
          day=""
          onSave={add}
          onClose={() => setIsAdding(false)}
        />
      )}
      {editing && (
        <ItemDialog
          title={t`Ändra punkt`}
          draftContext={`homecoming:${list.id}:${editing.id}`}
          item={editing}
          day={editing.day}
          onSave={(content, day) => change(editing, content, day)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}
