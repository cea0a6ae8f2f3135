import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import { WayBack } from '../plans/way-back.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TemplateItems } from './template-items.tsx'

interface Props {
  readonly onClose: () => void
}

/** What new lists begin with, for all units or one. Lists that are there keep what they have. */
export function Templates({ onClose }: Props) {
  const { t } = useLingui()
  const [unit, setUnit] = useState('')
  const ask = useCallback(async () => {
    const [units, template] = await Promise.all([api.units.list(), api.homecoming.template(unit)])
    return { units, template }
  }, [unit])
  const { value, refusal, askAgain } = useLogAnswer(ask)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <section className="homecoming" aria-labelledby="homecoming-templates">
      <WayBack onPress={onClose}>
        <Trans>Alla hemkomstlistor</Trans>
      </WayBack>
      <div className="homecoming-page-head">
        <h2 id="homecoming-templates" tabIndex={-1} ref={heading}>
          <Trans>Mallar</Trans>
        </h2>
        <p className="soft">
          <Trans>
            En ny lista börjar med punkterna i mallen. De listor som redan finns behåller sina.
          </Trans>
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <>
          <div className="homecoming-template-unit">
            <SelectField
              label={t`Mall för`}
              value={unit}
              onChange={setUnit}
              options={[
                { id: '', text: t`Alla enheter` },
                ...value.units.map(({ name }) => ({ id: name, text: name })),
              ]}
            />
            <p className="soft" role="status">
              {value.template.isOwn ? (
                <Trans>Det här är en egen mall.</Trans>
              ) : unit === '' ? (
                <Trans>Det här är de femton vanliga punkterna.</Trans>
              ) : (
                <Trans>Enheten följer mallen för alla enheter tills du ändrar något här.</Trans>
              )}
            </p>
          </div>
          {value.template.unit === unit && <TemplateItems key={unit} template={value.template} />}
        </>
      )}
    </section>
  )
}
