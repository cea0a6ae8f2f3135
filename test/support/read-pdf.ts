/** Reads a PDF as a screen reader would, by a library that shares nothing with what printed it. */
import { getDocumentProxy } from 'unpdf'

interface Tagged {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly children?: readonly Tagged[]
}

export interface ReadPdf {
  readonly title: unknown
  readonly language: unknown
  readonly isTagged: boolean
  /** Of the outline, the uppermost first. */
  readonly outline: readonly string[]
  /** All that is written, page by page, also what has no tag. */
  readonly pages: readonly string[]
  /** By its role, such as H1 or P: what stands in each, in the order of reading. */
  readonly texts: Readonly<Record<string, readonly string[]>>
  /** What each picture is said to show. */
  readonly figures: readonly string[]
  /** Of all tables one after the other. */
  readonly rows: readonly (readonly string[])[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const { info } = await pdf.getMetadata()
  const marks = await pdf.getMarkInfo()
  const outline = await pdf.getOutline()
  const pages: string[] = []
  const texts: Record<string, string[]> = {}
  const figures: string[] = []
  const rows: string[][] = []

  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const byId = new Map<string, string>()
    const written: string[] = []
    const open: string[] = []
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    for (const item of items) {
      if ('str' in item) {
        const text = item.hasEOL ? `${item.str} ` : item.str
        written.push(text)
        const id = open.at(-1) ?? ''
        byId.set(id, (byId.get(id) ?? '') + text)
      } else if (item.type === 'endMarkedContent') {
        open.pop()
      } else {
        open.push(item.id ?? '')
      }
    }
    pages.push(tidied(written.join(' ')))
    const joined = ({ id, children = [] }: Tagged): string =>
      (id === undefined ? '' : (byId.get(id) ?? '')) + children.map(joined).join('')
    const textOf = (node: Tagged) => tidied(joined(node))
    const walk = (node: Tagged): void => {
      const { role = '', children = [] } = node
      if (role === 'Figure') figures.push(node.alt ?? '')
      if (role === 'TR') rows.push(children.map(textOf))
      if (/^(H\d|P|Caption|TH|TD)$/.test(role)) (texts[role] ??= []).push(textOf(node))
      children.forEach(walk)
    }
    walk(await page.getStructTree())
  }
  const entries = (nodes: typeof outline): string[] =>
    (nodes ?? []).flatMap(({ title, items }) => [title, ...entries(items)])
  await pdf.loadingTask.destroy()
  return {
    title: (info as { Title?: unknown }).Title,
    language: (info as { Language?: unknown }).Language,
    isTagged: marks?.Marked === true,
    outline: entries(outline),
    pages,
    texts,
    figures,
    rows,
  }
}

/** Lines and the spaces of figures as ordinary spaces. */
const tidied = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
