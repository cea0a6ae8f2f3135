import { wordsIn } from '../../shared/fingerprint-words.ts'
import type { OwnInvitation } from '../../shared/invitation.ts'
import type { Language } from '../../shared/language.ts'
import '../handout/handout-page.css'
import { QrCode } from '../ui/qr-code.tsx'
import './invitation-paper.css'
import { invitationWords } from './invitation-words.ts'

interface Props {
  readonly own: OwnInvitation
  readonly language: Language
}

/** One sheet: what it is, the words, what to do, and the invitation for a scanner and for the eye. */
export function InvitationPaper({ own, language }: Props) {
  const other = language === 'sv' ? 'en' : 'sv'
  const words = invitationWords[language]
  return (
    <article className="handout invitation-paper" lang={language}>
      <h1>{words.title}</h1>
      <p className="invitation-paper-from">{own.invitation.organisation}</p>
      <p>{words.what(own.invitation.organisation)}</p>
      <section>
        <h2>{words.compare}</h2>
        <p>{words.notSecret}</p>
        <ol className="invitation-paper-words">
          {wordsIn(language, own.fingerprint).map((word, i) => (
            <li key={i}>{word}</li>
          ))}
        </ol>
        <p className="handout-detail">
          {words.other} <span lang={other}>{wordsIn(other, own.fingerprint).join(' ')}</span>
        </p>
      </section>
      <section className="invitation-paper-halves">
        <div>
          <h2>{words.how}</h2>
          <ol className="invitation-paper-steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        {/* Capitals make a smaller code. */}
        <QrCode text={own.text.toUpperCase()} label={words.code} />
      </section>
      <p className="invitation-paper-text">{own.text}</p>
    </article>
  )
}
