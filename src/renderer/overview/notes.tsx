import { Plural, Trans } from '@lingui/react/macro'
import type { Overview } from '../../shared/overview.ts'

/** What the figures of a period are, and what is not in them. */
export function Notes({ work: { withheld, by_place } }: { readonly work: Overview }) {
  const isTogether = by_place.unit.some(({ key, figures }) => key === null && figures !== null)
  return (
    <div className="overview-notes small soft">
      {isTogether && (
        <p>
          <Trans>
            En enhet där bara en peer supporter har delat visas inte för sig, för då vore siffrorna
            en enda persons. Den räknas tillsammans med andra enheter.
          </Trans>
        </p>
      )}
      {withheld > 0 && (
        <p>
          <Plural
            value={withheld}
            one="I periodens filer har avsändarna valt att hålla inne # rad. Det är deras val."
            other="I periodens filer har avsändarna valt att hålla inne # rader. Det är deras val."
          />
        </p>
      )}
    </div>
  )
}
