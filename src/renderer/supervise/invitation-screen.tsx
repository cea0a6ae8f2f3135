import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { name } from '../../shared/session.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { useSentence } from '../words/use-sentence.ts'

const askOrganisation = () => api.supervision.organisation()

/** Makes the file that peer supporters lock their exports with. */
export function InvitationScreen() {
  const { t } = useLingui()
  const sentence = useSentence()
  const organisation = useAnswer(askOrganisation)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [file, setFile] = useState<string>()

  const invite = async (organisationName: string) => {
    setRefusal(undefined)
    setFile(undefined)
    try {
      setFile((await api.supervision.invite({ organisation: organisationName }))?.file)
    } catch (failure) {
      setRefusal(asRefusal(failure))
    }
    organisation.askAgain()
  }

  const inviteFirst = (event: SyntheticEvent) => {
    event.preventDefault()
    const judged = name.safeParse(typed)
    setError(judged.error?.issues[0]?.message)
    if (judged.success) void invite(judged.data)
  }

  const known = organisation.value
  const saveAgain = useRef<HTMLButtonElement>(null)
  // The form that was sent has gone.
  useEffect(() => {
    if (known && document.activeElement === document.body) saveAgain.current?.focus()
  }, [known])
  return (
    <>
      <ScreenHeading name={t`Inbjudan`} />
      <div className="supervise-narrow">
        <p>
          <Trans>
            Inbjudan är en liten fil som du ger till varje peer supporter. Med den låser de sina
            filer så att bara den här profilen kan öppna dem. Den är inte hemlig.
          </Trans>
        </p>
        {organisation.refusal && (
          <RefusalNotice refusal={organisation.refusal} onRetry={organisation.askAgain} />
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
        {known === null && (
          <form className="supervise-form" noValidate onSubmit={inviteFirst}>
            <TextField
              label={t`Organisationens namn`}
              hint={t`Så som peer supportrarna känner igen den. Namnet går inte att ändra senare.`}
              value={typed}
              onChange={setTyped}
              error={error === undefined ? undefined : sentence(error)}
            />
            <Button type="submit" look="primary">
              <Trans>Spara inbjudan …</Trans>
            </Button>
          </form>
        )}
        {known && (
          <div className="supervise-form">
            <p className="lead">
              <Trans>
                Inbjudan gäller <strong>{known.organisation}</strong>.
              </Trans>
            </p>
            <Button look="primary" ref={saveAgain} onPress={() => void invite(known.organisation)}>
              <Trans>Spara inbjudan igen …</Trans>
            </Button>
            <p className="small soft">
              <Trans>
                Det blir samma nyckel varje gång. Filer som redan är låsta med den går fortfarande
                att läsa in.
              </Trans>
            </p>
          </div>
        )}
        {file !== undefined && (
          <Notice tone="done">
            <p>
              <Trans>
                Filen <strong>{file}</strong> är sparad. Ge den till dina peer supportrar.
              </Trans>
            </p>
          </Notice>
        )}
      </div>
    </>
  )
}
