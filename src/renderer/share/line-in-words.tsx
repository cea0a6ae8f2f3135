import { Plural, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { Cell, Fact } from '../../shared/export-format.ts'
import { durationInWords, isDuration } from '../words/duration.ts'
import { useFactName } from '../words/fact-name.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName, formName, phaseName, settingName } from '../words/names.ts'
import { numberInWords } from '../words/numbers.ts'

/** All that a cell says but its month: `Avdelning 72 (heldygnsvård), …, enskilt:` `31 insatser, 14 h`. */
export function CellInWords({ cell }: { readonly cell: Cell }) {
  const { t } = useLingui()
  const language = useLanguage()
  const setting = midSentence(settingName(cell.setting, language))
  const place =
    cell.unit === ''
      ? cell.setting === 'other'
        ? t`utan enhet`
        : setting
      : `${cell.unit} (${setting})`
  const what = [
    place,
    midSentence(activityName(cell.activity, language)),
    ...(cell.form === '' ? [] : [midSentence(formName(cell.form, language))]),
    ...(cell.phase === '' ? [] : [midSentence(phaseName(cell.phase, language))]),
  ]
  return (
    <>
      <span>
        {what.join(', ')}
        <Colon />
      </span>{' '}
      <strong className="share-amounts">
        <Amounts {...cell} />
      </strong>
    </>
  )
}

type Figures = Pick<Cell, 'sessions' | 'minutes' | 'participants'>

/** `31 insatser, 14 h, 31 deltagare` */
export function Amounts({ sessions, minutes, participants }: Figures) {
  return (
    <span className="figures">
      <Plural value={sessions} one="# insats" other="# insatser" />, {durationInWords(minutes)}
      {participants > 0 && (
        <Fragment>
          , <Plural value={participants} one="# deltagare" other="# deltagare" />
        </Fragment>
      )}
    </span>
  )
}

/** `Olika pseudonymer: 25` */
export function FactInWords({ fact }: { readonly fact: Fact }) {
  const language = useLanguage()
  const name = useFactName()(fact.name)
  const value = isDuration(fact.name)
    ? durationInWords(fact.value)
    : numberInWords(fact.value, language)
  return (
    <>
      <span>
        {name}
        <Colon />
      </span>{' '}
      <strong className="share-amounts figures">{value}</strong>
    </>
  )
}

/** For who hears the line. For the eye the figures stand in a column of their own. */
function Colon() {
  return <span className="visually-hidden">:</span>
}

/** A name begins small inside a sentence, unless it is an abbreviation. */
const midSentence = (text: string) =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
