import type { ReportSettings } from '../../shared/report.ts'
import { proposedTitle, translatedHeading } from './proposals.ts'

/** A text that keeps its identity while it is moved. */
export interface TextBox {
  readonly id: number
  readonly heading: string
  readonly text: string
}

/** A report while it is being written. */
export type Writing = Omit<ReportSettings, 'texts'> & { readonly texts: readonly TextBox[] }

export const beginWriting = (settings: ReportSettings): Writing => ({
  ...settings,
  texts: settings.texts.map((text, id) => ({ ...text, id })),
})

export const settingsOf = (writing: Writing): ReportSettings => ({
  ...writing,
  texts: writing.texts.map(({ heading, text }) => ({ heading, text })),
})

/** The report with a change: a title and headings that are as proposed follow it. */
export function changed(before: Writing, changes: Partial<Writing>): Writing {
  const next = { ...before, ...changes }
  const follows = changes.title === undefined && before.title === proposedTitle(before)
  const texts =
    next.language === before.language
      ? next.texts
      : next.texts.map((box) => ({
          ...box,
          heading: translatedHeading(box.heading, before.language, next.language),
        }))
  return { ...next, texts, ...(follows && { title: proposedTitle(next) }) }
}

/** The texts with one of them a step up or down; the same when it is at the end already. */
export function moved(texts: readonly TextBox[], id: number, step: 1 | -1): readonly TextBox[] {
  const place = texts.findIndex((box) => box.id === id)
  const box = texts[place]
  if (!box || place + step < 0 || place + step >= texts.length) return texts
  return texts.toSpliced(place, 1).toSpliced(place + step, 0, box)
}
