import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { ExportInBrief } from '../../shared/sharing.ts'
import { api } from '../api.ts'
import { useArrival } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { capitalised, dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { DetailsLeftOut, monthsOfExport } from './export-in-words.tsx'
import { KeptExportDialog } from './kept-export-dialog.tsx'
import { useFolderVersion } from './use-sharing-folders.ts'

const askExports = () => api.sharing.exports()

/** Every file that has left, what it held, and the way to save it once more. */
export function SharedBefore() {
  const { t } = useLingui()
  const exports = useAnswer(askExports, useFolderVersion())
  useArrival(exports.askAgain)
  const [organisation, setOrganisation] = useState('')
  const [opened, setOpened] = useState<ExportInBrief>()
  const [file, setFile] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()

  const saveAgain = async ({ sequence }: ExportInBrief) => {
    setRefusal(undefined)
    setFile(undefined)
    try {
      const saved = await api.sharing.saveAgain(sequence)
      setFile(saved?.file)
      if (saved) exports.askAgain()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  if (exports.refusal) {
    return <RefusalNotice refusal={exports.refusal} onRetry={exports.askAgain} />
  }
  if (!exports.value) return null
  if (exports.value.length === 0) {
    return (
      <EmptyState lead={<Trans>Du har inte delat något än.</Trans>}>
        <p>
          <Trans>
            Här står sedan varje fil du har lämnat: till vem, när och exakt vad den innehöll.
          </Trans>
        </p>
      </EmptyState>
    )
  }
  const names = [...new Set(exports.value.map((each) => each.organisation))]
  const shown = exports.value.filter(
    (each) => organisation === '' || each.organisation === organisation,
  )
  return (
    <div className="share-history">
      {names.length > 1 && (
        <Choices
          label={t`Delat med`}
          choices={[{ id: '', text: t`Alla` }, ...names.map((name) => ({ id: name, text: name }))]}
          value={organisation}
          onChange={setOrganisation}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {file !== undefined && (
        <Notice tone="done">
          <p>
            <Trans>
              Filen <strong>{file}</strong> är sparad. Inget har skickats. Lämna den till din
              handledare när du vill.
            </Trans>
          </p>
        </Notice>
      )}
      <ul className="share-exports" aria-label={t`Det jag har delat`}>
        {shown.map((each) => (
          <SharedFile
            key={each.sequence}
            file={each}
            onOpen={() => setOpened(each)}
            onSaveAgain={() => void saveAgain(each)}
          />
        ))}
      </ul>
      {opened && <KeptExportDialog file={opened} onClose={() => setOpened(undefined)} />}
    </div>
  )
}

interface FileProps {
  readonly file: ExportInBrief
  readonly onOpen: () => void
  readonly onSaveAgain: () => void
}

function SharedFile({ file, onOpen, onSaveAgain }: FileProps) {
  const language = useLanguage()
  const { organisation, leftAt, cells, facts, withheld } = file
  const months = capitalised(monthsOfExport(file, language))
  const day = leftAt === '' ? '' : dateInWords(localDay(new Date(leftAt)), language)
  const id = `share-export-${file.sequence}`
  return (
    <li className="share-export">
      <div>
        <h3 id={id}>
          <Trans>
            {months} till {organisation}
          </Trans>
        </h3>
        <p>
          {day === '' ? <Trans>Väntar på sin mapp.</Trans> : <Trans>Lämnade loggen {day}.</Trans>}{' '}
          <Plural value={cells} one="# rad" other="# rader" />,{' '}
          <Plural value={facts} one="# uppgift" other="# uppgifter" />
          {withheld.cells + withheld.facts > 0 && (
            <>
              {'; '}
              <Plural
                value={withheld.cells + withheld.facts}
                one="# hölls inne"
                other="# hölls inne"
              />
            </>
          )}
          . <DetailsLeftOut file={file} />
        </p>
        {!file.hasLines && (
          <p className="soft small">
            <Trans>Gjord innan Peerlogg sparade vad filer innehåller.</Trans>
          </p>
        )}
      </div>
      {file.hasLines && (
        <div className="share-export-ways">
          <Button aria-describedby={id} onPress={onOpen}>
            <Trans>Se innehållet</Trans>
          </Button>
          {file.canLeave && (
            <Button look="quiet" aria-describedby={id} onPress={onSaveAgain}>
              <Trans>Spara igen …</Trans>
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
