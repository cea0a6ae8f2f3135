import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'

interface Props {
  readonly onRestored: () => void
}

/** The organisation and its keys from a key file and the code on its paper. */
export function RestoreKeys({ onRestored }: Props) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const [file, setFile] = useState<string>()
  const [code, setCode] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [isRestoring, setRestoring] = useState(false)

  const open = () => {
    setOpen(true)
    setFile(undefined)
    setCode('')
    setRefusal(undefined)
  }
  const choose = async () => {
    setRefusal(undefined)
    try {
      const chosen = await api.organisation.chooseKeyFile()
      if (chosen) setFile(chosen.file)
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  const restore = async (event: SyntheticEvent) => {
    event.preventDefault()
    setRefusal(undefined)
    setRestoring(true)
    try {
      await api.organisation.restoreKeys(code)
      setOpen(false)
      onRestored()
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      setRestoring(false)
    }
  }

  return (
    <section className="keys-section" aria-labelledby="restore-keys">
      <h2 id="restore-keys">
        <Trans>Återställa nycklar</Trans>
      </h2>
      <p>
        <Trans>
          Har du en nyckelfil från en annan dator hämtar du organisationen och dess nycklar
          därifrån. Du behöver filen och pappret med dess kod.
        </Trans>
      </p>
      <div>
        <Button onPress={open}>
          <Trans>Återställ från en nyckelfil …</Trans>
        </Button>
      </div>
      {isOpen && (
        <Dialog title={t`Återställ från en nyckelfil`} onClose={() => setOpen(false)}>
          <form
            className="recovery-step"
            autoComplete="off"
            noValidate
            onSubmit={(event) => void restore(event)}
          >
            <p>
              {file === undefined ? (
                <Trans>Välj först filen. Den slutar på .peerlogg-key.</Trans>
              ) : (
                <Trans>
                  Vald fil: <strong>{file}</strong>
                </Trans>
              )}
            </p>
            <div>
              <Button look={file === undefined ? 'primary' : 'plain'} onPress={() => void choose()}>
                {file === undefined ? (
                  <Trans>Välj fil …</Trans>
                ) : (
                  <Trans>Välj en annan fil …</Trans>
                )}
              </Button>
            </div>
            {file !== undefined && (
              <TextField
                label={t`Koden på pappret`}
                hint={t`28 tecken. Stora och små bokstäver, mellanrum och streck spelar ingen roll.`}
                value={code}
                onChange={setCode}
                autoFocus
              />
            )}
            {refusal && <RefusalNotice refusal={refusal} />}
            <div className="dialog-actions">
              {file !== undefined && (
                <Button type="submit" look="primary" isPending={isRestoring}>
                  <Trans>Återställ</Trans>
                </Button>
              )}
              <Button look="quiet" onPress={() => setOpen(false)}>
                <Trans>Avbryt</Trans>
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </section>
  )
}
