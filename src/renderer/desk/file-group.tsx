import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { DeskFile, DeskGroup } from '../../shared/desk.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { useAnswer } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'
import { DeskFileLine } from './desk-file-line.tsx'
import { inPortions } from './in-portions.ts'

interface Props {
  readonly group: DeskGroup
  readonly inAll: number
  readonly version: number
}

const atFirst = 20
const more = 100

/** The files of one group, in portions. */
export function FileGroup({ group, inAll, version }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const [shown, setShown] = useState(atFirst)
  const ask = useCallback(
    () =>
      inPortions<DeskFile>(Math.min(shown, inAll), (portion) => api.desk.files({ group, portion })),
    [group, shown, inAll],
  )
  const { value = [], refusal, askAgain } = useAnswer(ask, version)
  if (inAll === 0) return null
  const titles: Record<DeskGroup, string> = {
    waiting: t`Väntar på dig`,
    refused: t`Går inte att läsa in`,
    ready: t`Kan läsas in`,
    here: t`Finns här redan`,
    done: t`Inlästa`,
  }
  return (
    <section className="desk-group" aria-labelledby={`desk-${group}`}>
      <h3 id={`desk-${group}`}>
        {titles[group]} <span className="soft figures">{numberInWords(inAll, language)}</span>
      </h3>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      <ul className="desk-lines">
        {value.map((file) => (
          <DeskFileLine key={file.id} file={file} />
        ))}
      </ul>
      {inAll > shown && (
        <div className="desk-ways">
          <Button onPress={() => setShown(shown + more)}>
            <Plural value={Math.min(more, inAll - shown)} one="Visa # till" other="Visa # till" />
          </Button>
          <p className="soft">
            <Trans>
              {numberInWords(shown, language)} av {numberInWords(inAll, language)} visas.
            </Trans>
          </p>
        </div>
      )}
    </section>
  )
}
