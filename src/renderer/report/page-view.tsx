import type { PageBlock, PageTable, ReportPage } from '../../shared/report-page.ts'
import { PageChart } from './page-chart.tsx'
import { PageTableView } from './page-table.tsx'
import './report-page.css'

interface Props {
  readonly page: ReportPage
}

/** A finished report, on the screen as in the PDF. */
export function PageView({ page }: Props) {
  const tables = page.blocks.filter((block) => block.block === 'table')
  return (
    <article className="report-page" lang={page.language}>
      <header className="report-title">
        <h1>{page.title}</h1>
        <p>{page.subtitle}</p>
      </header>
      {chaptersOf(page.blocks).map((chapter, i) => (
        <section key={i} className="report-chapter">
          {chapter.map((block, j) => (
            <Block key={j} block={block} page={page} tables={tables} />
          ))}
        </section>
      ))}
    </article>
  )
}

/** A chapter begins at its heading and stays on one sheet of paper where it can. */
function chaptersOf(blocks: readonly PageBlock[]): PageBlock[][] {
  const chapters: PageBlock[][] = []
  for (const block of blocks) {
    const begins = block.block === 'author' || (block.block === 'heading' && block.level === 2)
    const latest = chapters.at(-1)
    if (latest && !begins) latest.push(block)
    else chapters.push([block])
  }
  return chapters
}

interface BlockProps extends Props {
  readonly block: PageBlock
  readonly tables: readonly PageTable[]
}

function Block({ block, page: { language }, tables }: BlockProps) {
  switch (block.block) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return <p className={`report-${block.tone}`}>{block.text}</p>
    case 'author':
      return (
        <>
          <h2>{block.heading}</h2>
          {paragraphsOf(block.text).map((text, i) => (
            <p key={i} className="report-author">
              {text}
            </p>
          ))}
        </>
      )
    case 'terms':
      return (
        <dl className="report-terms">
          {block.terms.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <PageTableView table={block} language={language} />
    case 'chart': {
      const table = tables.find(({ id }) => id === block.table)
      return table && <PageChart chart={block} table={table} language={language} />
    }
  }
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
