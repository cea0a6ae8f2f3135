import type { Language } from '../../shared/language.ts'
import type { Handout, HandoutLine } from './handout.ts'
import './handout-page.css'

interface Props {
  readonly handout: Handout
  readonly language: Language
}

/** The same on the screen and on paper: every measure follows the width of the sheet. */
export function HandoutPage({ handout, language }: Props) {
  const { title, facts = [], sections } = handout
  return (
    <article className="handout" lang={language}>
      <h1>{title}</h1>
      {facts.length > 0 && (
        <dl className="handout-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {sections.map(({ heading, text = '', lines = [] }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {text !== '' && <p className="handout-text">{text}</p>}
          {lines.length > 0 && (
            <ul>
              {lines.map((line, i) => (
                <Line key={i} {...line} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  )
}

function Line({ box, text, detail = '' }: HandoutLine) {
  return (
    <li>
      {box !== 'none' && (
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <rect x="1" y="1" width="18" height="18" />
          {box === 'ticked' && <path d="M5 10.5 L8.5 14.5 L15 6" />}
        </svg>
      )}
      <p>{text}</p>
      {detail !== '' && <p className="handout-detail">{detail}</p>}
    </li>
  )
}
