import { useLingui } from '@lingui/react/macro'
import './recovery-code.css'

/** The groups of a recovery code, as they stand between its hyphens. */
export const groupsOf = (code: string): readonly string[] => code.split('-')

/** Whether a group was typed back, as forgiving as the code itself: it has no letters O, I and L. */
export function isSameGroup(typed: string, group: string): boolean {
  const plain = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  return plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1') === group
}

/** A recovery code, large and in numbered groups, to be written down or read aloud. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const { t } = useLingui()
  return (
    <ol className="recovery-code" aria-label={t`Återställningskod`}>
      {groupsOf(code).map((group, i) => (
        <li key={i}>{group}</li>
      ))}
    </ol>
  )
}
