import { useLingui } from '@lingui/react/macro'
import type { ListedProfile } from '../../shared/safety.ts'
import { Choices } from '../ui/choices.tsx'

interface Props {
  readonly profiles: readonly ListedProfile[]
  readonly profile: ListedProfile
  readonly onChoose: (id: string) => void
}

/** The profiles of this computer by their labels; one alone needs no choice. */
export function ProfileChoice({ profiles, profile, onChoose }: Props) {
  const { t } = useLingui()
  const detailOf = ({ kind, state }: ListedProfile) => {
    if (state === 'missing') return t`Bara säkerhetskopiorna finns kvar`
    if (state === 'damaged') return t`Går inte att öppna som den är`
    return kind === 'peer' ? t`Peer supporter` : t`Handledare`
  }
  if (profiles.length === 1) {
    return (
      <p className="unlock-profile">
        <strong>{profile.label}</strong>
        <span className="soft">{detailOf(profile)}</span>
      </p>
    )
  }
  return (
    <Choices
      look="cards"
      label={t`Profil`}
      value={profile.id}
      onChange={onChoose}
      choices={profiles.map((listed) => ({
        id: listed.id,
        text: listed.label,
        detail: detailOf(listed),
      }))}
    />
  )
}
