import { Trans } from '@lingui/react/macro'

/** Said beside whatever is kept from all that others see. */
export function ForYouAlone() {
  return (
    <p className="small soft">
      <Trans>
        Det här ser bara du. Det finns inte i sammanställningar, rapporter eller filer som delas.
      </Trans>
    </p>
  )
}
