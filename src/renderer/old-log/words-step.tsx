import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OldLogLook, OldLogMapping, WordCount, WordMeaning } from '../../shared/old-log.ts'
import { forms } from '../../shared/session.ts'
import { ActivityBox } from '../sessions/activity-box.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly look: OldLogLook
  readonly onChange: (changes: Partial<OldLogMapping>) => void
}

const wordsAtATime = 20

/** Each word of the file and the activity it means; those that nothing was found for come first. */
export function WordsStep({ look, onChange }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { words, mapping } = look
  // In the order of the beginning: a word that has been matched stays where it is.
  const [order] = useState(() => {
    const isOpen = ({ word }: WordCount) => !Object.hasOwn(mapping.words, word)
    return [...words.filter(isOpen), ...words.filter((word) => !isOpen(word))]
  })
  const [shown, setShown] = useState(wordsAtATime)
  const open = words.filter(({ word }) => !Object.hasOwn(mapping.words, word))

  const match = (word: string, meaning: WordMeaning | null) => {
    const { [word]: _, ...others } = mapping.words
    onChange({ words: meaning ? { ...others, [word]: meaning } : others })
  }

  return (
    <>
      {words.length === 0 ? (
        <p>
          <Trans>Här finns inga aktivitetsord att matcha.</Trans>
        </p>
      ) : (
        <p role="status">
          {open.length === 0 ? (
            <Trans>Alla ord är matchade till aktiviteter. Ändra det som inte stämmer.</Trans>
          ) : (
            <Plural
              value={open.length}
              one="# ord är inte matchat än."
              other="# ord är inte matchade än."
            />
          )}{' '}
          <Trans>Det du väljer blir ihågkommet till nästa gång.</Trans>
        </p>
      )}
      {open.length > 0 && (
        <div className="old-log-fields">
          <ActivityBox
            label={t`Aktivitet för rader utan matchat ord`}
            hint={t`Utan val tas de raderna inte med`}
            isPlain
            value={mapping.activity === '' ? null : { activity: mapping.activity, label: '' }}
            onChange={(work) => onChange({ activity: work?.activity ?? '' })}
          />
        </div>
      )}
      {order.length > 0 && (
        <ul className="old-log-words">
          {order.slice(0, shown).map((count) => (
            <Word
              key={count.word}
              count={count}
              meaning={mapping.words[count.word] ?? null}
              onChange={(meaning) => match(count.word, meaning)}
            />
          ))}
        </ul>
      )}
      {order.length > shown && (
        <Button onPress={() => setShown(shown + wordsAtATime)}>
          <Trans>
            Visa fler ord ({shown} av {order.length})
          </Trans>
        </Button>
      )}
      {look.formWords.length > 0 && (
        <>
          <h3>
            <Trans>Form</Trans>
          </h3>
          <div className="old-log-fields">
            {look.formWords.map(({ word, text }) => (
              <SelectField
                key={word}
                label={text}
                placeholder={t`Välj form`}
                value={mapping.formWords[word] ?? ''}
                options={forms.map(({ code, [language]: name }) => ({ id: code, text: name }))}
                onChange={(form) => {
                  if (form !== '') onChange({ formWords: { ...mapping.formWords, [word]: form } })
                }}
              />
            ))}
          </div>
        </>
      )}
    </>
  )
}

interface WordProps {
  readonly count: WordCount
  readonly meaning: WordMeaning | null
  readonly onChange: (meaning: WordMeaning | null) => void
}

const longestName = 80

function Word({ count, meaning, onChange }: WordProps) {
  const { t } = useLingui()
  const { text, lines } = count
  const canBeKept = text.length <= longestName
  const isKept = meaning?.label === text
  return (
    <li className="old-log-word">
      <ActivityBox
        label={canBeKept ? text : `${text.slice(0, longestName)}…`}
        hint={<Plural value={lines} one="# rad" other="# rader" />}
        // The activity is what is to be seen; that the word is kept is said beside it.
        value={meaning && isKept ? { ...meaning, label: '' } : meaning}
        onChange={(work) => {
          if (work === null) return onChange(null)
          const keeps = canBeKept && (meaning === null || isKept)
          onChange({ ...work, label: work.label || (keeps ? text : ''), form: '' })
        }}
      />
      {meaning && canBeKept && (isKept || meaning.label === '') && (
        <Checkbox
          isChecked={isKept}
          onChange={(keeps) => onChange({ ...meaning, label: keeps ? text : '' })}
        >
          {t`Behåll ”${text}” som eget namn`}
        </Checkbox>
      )}
    </li>
  )
}
