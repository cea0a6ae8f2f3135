import { useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import { Sign } from './sign.tsx'
import './keys.css'

/** Keys as one would press them, to be read by everybody: `Ctrl+K`, each on a cap of its own. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keys.split('+').map((key, i) => (
        <Fragment key={key}>
          {i > 0 && '+'}
          <kbd>
            <Cap of={key} />
          </kbd>
        </Fragment>
      ))}
    </span>
  )
}

function Cap({ of: key }: { readonly of: string }) {
  const { t } = useLingui()
  const arrows: Readonly<Record<string, readonly [Parameters<typeof Sign>[0]['of'], string]>> = {
    '←': ['left', t`vänsterpil`],
    '→': ['right', t`högerpil`],
    '↑': ['up', t`uppåtpil`],
    '↓': ['down', t`nedåtpil`],
  }
  const [sign, name] = arrows[key] ?? []
  if (!sign) return key
  return (
    <>
      <Sign of={sign} />
      <span className="visually-hidden">{name}</span>
    </>
  )
}
