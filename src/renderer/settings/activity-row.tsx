import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import type { OfferedActivity } from '../../shared/preferences.ts'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'
import { useLanguage } from '../words/language.tsx'
import { activityName, workName } from '../words/names.ts'

interface Props {
  readonly work: OfferedActivity
  /** The row that Tab reaches; it alone shows what can be done with it. */
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onShow: (work: OfferedActivity, isShown: boolean) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onLabel: (work: OfferedActivity) => void
  readonly onRemove: (work: OfferedActivity) => void
}

export function ActivityRow(props: Props) {
  const { work, isCurrent, onCurrent, onKeyDown, onShow, onMove, onLabel, onRemove } = props
  const { t } = useLingui()
  const language = useLanguage()
  const name = workName(work, language)
  const isOwn = work.label !== ''

  return (
    // The keys belong to the controls inside; hovering shows the row's buttons, as the focus does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={isOwn ? 'activity-row activity-row-own' : 'activity-row'}
      onFocus={onCurrent}
      onMouseEnter={onCurrent}
      onKeyDown={onKeyDown}
    >
      <label className="choice choice-alone">
        <input
          type="checkbox"
          tabIndex={isCurrent ? 0 : -1}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          checked={!work.isHidden}
          onChange={(event) => onShow(work, event.currentTarget.checked)}
        />
        <span>
          {name}{' '}
          <span className="small soft">
            {isOwn ? <Trans>under {activityName(work.activity, language)}</Trans> : work.activity}
          </span>
        </span>
      </label>
      {isCurrent && (
        <div className="activity-row-ways">
          <Button look="quiet" aria-label={t`Flytta upp ${name}`} onPress={() => onMove(-1)}>
            <Sign of="up" />
          </Button>
          <Button look="quiet" aria-label={t`Flytta ned ${name}`} onPress={() => onMove(1)}>
            <Sign of="down" />
          </Button>
          {isOwn && (
            <Button look="quiet" aria-label={t`Ta bort ${name}`} onPress={() => onRemove(work)}>
              <Trans>Ta bort</Trans>
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={isOwn ? t`Byt namn på ${name}` : t`Lägg till ett eget namn under ${name}`}
            onPress={() => onLabel(work)}
          >
            {isOwn ? <Trans>Byt namn …</Trans> : <Trans>Eget namn …</Trans>}
          </Button>
        </div>
      )}
    </li>
  )
}
