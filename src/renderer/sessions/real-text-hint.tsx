import { useLingui } from '@lingui/react/macro'
import type { RealThing } from '../../shared/real-person.ts'
import { findRealThing } from './find-real-thing.ts'
import './real-text-hint.css'

/** A calm word beside a text that may tell who somebody is. It refuses nothing. */
export function RealTextHint({ text }: { readonly text: string }) {
  const { t } = useLingui()
  const thing = findRealThing(text)
  const sentences: Record<RealThing, string> = {
    name: t`Det här liknar ett riktigt namn. Ett påhittat skyddar personen bättre.`,
    phone: t`Det här liknar ett telefonnummer. Loggen klarar sig utan det.`,
    address: t`Det här liknar en adress. Loggen klarar sig utan den.`,
    email: t`Det här liknar en e-postadress. Loggen klarar sig utan den.`,
  }
  return (
    <p role="status" className={thing ? 'real-text-hint' : undefined}>
      {thing && sentences[thing]}
    </p>
  )
}
