import { Trans, useLingui } from '@lingui/react/macro'
import {
  createContext,
  type FocusEvent,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { usePlace } from '../shell/navigation.tsx'
import { ariaKeys, isDialogOpen, isTextField, shortcuts } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'
import { asRefusal } from '../use-answer.ts'
import './undo.css'

type OfferUndo = (message: string, undo?: () => Promise<unknown>) => void

interface Offer {
  readonly message: string
  /** Absent for what cannot be undone, or has been. */
  readonly undo?: () => Promise<unknown>
}

const Offered = createContext<OfferUndo>(() => {})

/** Says what was done and offers to undo it, if it can be, until the next thing is done. */
export const useOfferUndo = (): OfferUndo => use(Offered)

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui()
  const [offer, setOffer] = useState<Offer>()
  const [refusal, setRefusal] = useState<Refusal>()
  // What was done on one screen does not stand in the way on the next.
  const { screen } = usePlace()
  const [madeOn, setMadeOn] = useState(screen)
  if (madeOn !== screen) {
    setMadeOn(screen)
    setOffer(undefined)
    setRefusal(undefined)
  }
  /** Whether somebody has typed since: then Ctrl+Z in a field belongs to the field. */
  const hasTyped = useRef(false)
  const cameFrom = useRef<HTMLElement>(null)
  const closeButton = useRef<HTMLButtonElement>(null)

  const offerUndo = useCallback<OfferUndo>((message, undo) => {
    setRefusal(undefined)
    hasTyped.current = false
    setOffer({ message, ...(undo && { undo }) })
  }, [])

  const undoIt = useCallback(async () => {
    if (!offer?.undo) return
    // Taken away first, so that a second press does not undo twice.
    const taken: Offer = { message: offer.message }
    setOffer(taken)
    // Whatever was done meanwhile keeps an offer of its own.
    const replaceBy = (next?: Offer) => setOffer((present) => (present === taken ? next : present))
    // The button that was pressed goes; the other one takes the focus.
    if (document.activeElement?.closest('.undo')) closeButton.current?.focus()
    try {
      await offer.undo()
      replaceBy({ message: t`Ångrat: ${offer.message}` })
    } catch (error) {
      replaceBy()
      setRefusal(asRefusal(error))
    }
  }, [offer, t])

  useEffect(() => {
    const undoByKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (event.key.toLowerCase() !== 'z' || isDialogOpen()) return
      if (isTextField(event.target) && hasTyped.current) return
      event.preventDefault()
      void undoIt()
    }
    const noteTyping = () => {
      hasTyped.current = true
    }
    window.addEventListener('keydown', undoByKey)
    window.addEventListener('input', noteTyping)
    return () => {
      window.removeEventListener('keydown', undoByKey)
      window.removeEventListener('input', noteTyping)
    }
  }, [undoIt])

  useEffect(() => {
    if (!offer) return
    const closeByEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isDialogOpen()) setOffer(undefined)
    }
    // What only tells has been read by the time somebody goes on.
    const closeMessage = () => {
      if (!offer.undo) setOffer((present) => (present === offer ? undefined : present))
    }
    window.addEventListener('keydown', closeByEscape)
    window.addEventListener('input', closeMessage)
    window.addEventListener('pointerdown', closeMessage)
    return () => {
      window.removeEventListener('keydown', closeByEscape)
      window.removeEventListener('input', closeMessage)
      window.removeEventListener('pointerdown', closeMessage)
    }
  }, [offer])

  const remember = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
      cameFrom.current = relatedTarget
    }
  }
  const close = () => {
    setOffer(undefined)
    setRefusal(undefined)
    if (cameFrom.current?.isConnected) cameFrom.current.focus()
    else document.querySelector<HTMLElement>('main')?.focus()
  }

  return (
    <Offered value={offerUndo}>
      {children}
      <aside aria-label={t`Det senaste du gjorde`}>
        <div className="undo" onFocus={remember}>
          {/* Always there, so that a change of it is read aloud. */}
          <p role="status" className={offer ? 'undo-message' : undefined}>
            {offer?.message}
          </p>
          {refusal && <RefusalNotice refusal={refusal} />}
          {offer?.undo && (
            <Button
              look="quiet"
              shortcut={shortcuts.undo}
              aria-keyshortcuts={ariaKeys(shortcuts.undo)}
              onPress={() => void undoIt()}
            >
              <Trans>Ångra</Trans>
            </Button>
          )}
          {(offer ?? refusal) && (
            <Button
              look="quiet"
              aria-label={t`Stäng meddelandet`}
              onPress={close}
              ref={closeButton}
            >
              <Sign of="close" />
            </Button>
          )}
        </div>
      </aside>
    </Offered>
  )
}
