import type { Language } from '../../shared/language.ts'

/**
 * A page on paper for a person to keep. A plain value in the language of the paper, which need not be
 * that of the window; so its words come from `Bilingual` values and not from the window's texts.
 */
export interface Handout {
  readonly title: string
  /** What it is about, each with its name: `Område`, `Studier`. */
  readonly facts?: readonly HandoutFact[]
  readonly sections: readonly HandoutSection[]
}

export interface HandoutFact {
  readonly name: string
  readonly value: string
}

/** A heading with a text, with lines, or with both. Line breaks of the text are kept. */
export interface HandoutSection {
  readonly heading: string
  readonly text?: string
  readonly lines?: readonly HandoutLine[]
}

export interface HandoutLine {
  /** A box to tick with a pen, one that is ticked, or none where there is nothing to tick. */
  readonly box: 'empty' | 'ticked' | 'none'
  readonly text: string
  /** Smaller, below: `Senast 3 december · Tillsammans`. */
  readonly detail?: string
}

/** What somebody has chosen for the paper. */
export interface HandoutChoices {
  readonly language: Language
  /** The pseudonym when it shall be on the paper, else empty. */
  readonly person: string
}
