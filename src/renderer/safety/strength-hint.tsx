import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { PassphraseStrength } from './passphrase-strength.ts'

/** Long enough after a key that typing is not talked over. */
const pauseMs = 600

interface Props {
  /** Empty while it is too short to be judged. */
  readonly passphrase: string
  /** What somebody who guesses knows, such as the profile's label. */
  readonly known: string
}

/** Says in words how hard a new passphrase is to guess, and what would help. It refuses nothing. */
export function StrengthHint({ passphrase, known }: Props) {
  const { t } = useLingui()
  const [strength, setStrength] = useState<PassphraseStrength>()

  useEffect(() => {
    if (passphrase === '') return undefined
    let isCurrent = true
    const judge = async () => {
      const { strengthOf } = await import('./passphrase-strength.ts')
      if (isCurrent) setStrength(strengthOf(passphrase, [known]))
    }
    const timer = setTimeout(() => void judge(), pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [passphrase, known])

  const levels: Record<PassphraseStrength['level'], string> = {
    easy: t`Lätt att gissa.`,
    possible: t`Går att gissa.`,
    hard: t`Svår att gissa.`,
  }
  const reasons: Record<NonNullable<PassphraseStrength['because']>, string> = {
    usual: t`En del av den finns bland de lösenord som används oftast. Lägg till ett par ord som inte hör ihop.`,
    known: t`Profilens namn syns för alla, så det hjälper inte. Lägg till ett par andra ord.`,
    keys: t`Tecken i följd är det första man provar. Lägg till ett par ord som inte hör ihop.`,
    repeated: t`Att upprepa hjälper inte. Lägg till ett par andra ord.`,
    date: t`Årtal och datum är lätta att gissa. Lägg till ett par ord som inte hör ihop.`,
  }
  const help = (found: PassphraseStrength) => {
    if (found.level === 'hard') return ''
    return found.because ? reasons[found.because] : t`Lägg till ett par ord som inte hör ihop.`
  }

  return (
    // Always there, so that a screen reader tells what comes into it.
    <p className={passphrase === '' ? 'visually-hidden' : 'strength'} role="status">
      {passphrase !== '' && strength && (
        <>
          <span className={`strength-level strength-${strength.level}`}>
            {levels[strength.level]}
          </span>{' '}
          {help(strength)}
        </>
      )}
    </p>
  )
}
