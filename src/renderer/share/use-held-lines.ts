import { useCallback, useMemo, useState } from 'react'
import type { Cell, Fact } from '../../shared/export-format.ts'
import type { ExportPreview, KeptBack } from '../../shared/sharing.ts'

/** The lines of a preview, and those that are held back. */
export interface HeldLines {
  readonly held: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  readonly onHold: (key: string, isHeld: boolean) => void
  readonly cells: { readonly leaving: readonly Cell[]; readonly held: number }
  readonly facts: { readonly leaving: readonly Fact[]; readonly held: number }
  readonly kept: KeptBack | undefined
}

const nothing: ReadonlySet<string> = new Set()

/** Begins anew with each preview: it says which lines are held back to begin with. */
export function useHeldLines(preview: ExportPreview | undefined): HeldLines {
  const [chosen, setChosen] = useState<{
    readonly of: ExportPreview | undefined
    readonly held: ReadonlySet<string>
  }>({ of: undefined, held: nothing })
  const start = useMemo(() => heldAtFirst(preview), [preview])
  const held = chosen.of === preview ? chosen.held : start

  const onHold = useCallback(
    (key: string, isHeld: boolean) =>
      setChosen((before) => {
        const next = new Set(before.of === preview ? before.held : start)
        if (isHeld) next.add(key)
        else next.delete(key)
        return { of: preview, held: next }
      }),
    [preview, start],
  )
  return useMemo(() => {
    const told = toldBy(preview, held)
    const { cells = [], facts = [] } = preview ?? {}
    const leavingCells = cells.filter(({ key }) => !held.has(key))
    const leavingFacts = facts.filter(({ key }) => !held.has(key) && !told.has(key))
    return {
      held,
      told,
      onHold,
      cells: {
        leaving: leavingCells.map(({ cell }) => cell),
        held: cells.length - leavingCells.length,
      },
      facts: {
        leaving: leavingFacts.map(({ fact }) => fact),
        held: facts.length - leavingFacts.length,
      },
      kept: preview && {
        months: preview.months,
        without: preview.without,
        withheld: [...held],
      },
    }
  }, [preview, held, onHold])
}

/** A fact that is held back with a line is let go with it. */
function heldAtFirst(preview: ExportPreview | undefined): ReadonlySet<string> {
  if (!preview) return nothing
  const withheld = new Set(preview.withheld)
  const told = toldBy(preview, withheld)
  return new Set([...withheld].filter((key) => !told.has(key)))
}

/** The facts in which lines that are held back would stand. */
function toldBy(
  preview: ExportPreview | undefined,
  held: ReadonlySet<string>,
): ReadonlySet<string> {
  if (!preview || held.size === 0) return nothing
  const names = new Set(
    preview.cells
      .filter(({ key }) => held.has(key))
      .flatMap(({ cell, toldIn }) => toldIn.map((name) => `${cell.month} ${name}`)),
  )
  return new Set(
    preview.facts
      .filter(({ fact }) => names.has(`${fact.month} ${fact.name}`))
      .map(({ key }) => key),
  )
}
