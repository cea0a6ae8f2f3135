import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useMemo,
  useState,
} from 'react'
import { usePreferences, useChangePreferences } from '../preferences/preferences.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import type { Refusal } from '../../shared/refusal.ts'
import { asRefusal } from '../use-answer.ts'

const TourSteps = lazy(async () => ({ default: (await import('./tour-steps.tsx')).TourSteps }))

interface Tour {
  readonly isOpen: boolean
  /** Nobody has seen or skipped it yet. */
  readonly isNew: boolean
  readonly start: () => void
  /** Seen, or skipped: it does not offer itself again. */
  readonly end: () => void
  readonly refusal: Refusal | undefined
}

const TourContext = createContext<Tour>({
  isOpen: false,
  isNew: false,
  start: () => {},
  end: () => {},
  refusal: undefined,
})

export const useTour = (): Tour => use(TourContext)

export function TourProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const { hasSeenTour } = usePreferences()
  const change = useChangePreferences()

  const start = useCallback(() => setOpen(true), [])
  const end = useCallback(() => {
    setOpen(false)
    setRefusal(undefined)
    if (hasSeenTour) return
    change({ hasSeenTour: true }).catch((error: unknown) => setRefusal(asRefusal(error)))
  }, [hasSeenTour, change])

  const tour = useMemo(
    () => ({ isOpen, isNew: !hasSeenTour && !isOpen, start, end, refusal }),
    [isOpen, hasSeenTour, start, end, refusal],
  )
  return <TourContext value={tour}>{children}</TourContext>
}

/** The tour in its place above the screen, while somebody takes it. */
export function Tour() {
  const { isOpen, end, refusal } = useTour()
  return (
    <>
      <Suspense>{isOpen && <TourSteps onEnd={end} />}</Suspense>
      {refusal && <RefusalNotice refusal={refusal} onRetry={end} />}
    </>
  )
}
