import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OfferedActivity } from '../../shared/preferences.ts'
import { api } from '../api.ts'
import { useChangePreferences, usePreferences } from '../preferences/preferences.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { useLanguage } from '../words/language.tsx'
import { workName } from '../words/names.ts'
import { isSameWork, moved, ofKind, placeOf, shownOrHidden, without } from './activity-offer.ts'
import { ActivityList } from './activity-list.tsx'
import { LabelDialog } from './label-dialog.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSaving } from './use-saving.ts'

/** Which activities are offered, in which order, and under which names of one's own. */
export function ActivitySettings() {
  const { t } = useLingui()
  const language = useLanguage()
  const { activities: offer } = usePreferences()
  const change = useChangePreferences()
  const offerUndo = useOfferUndo()
  const { status, refusal, save, tellSaved } = useSaving()
  const [labelling, setLabelling] = useState<OfferedActivity>()

  const show = (work: OfferedActivity, isShown: boolean) => {
    const name = workName(work, language)
    void save(
      () => change({ activities: [...shownOrHidden(offer, work, !isShown)] }),
      isShown ? t`Sparat: ${name} visas.` : t`Sparat: ${name} visas inte längre.`,
    )
  }
  const move = (work: OfferedActivity, step: 1 | -1) => {
    const next = moved(offer, work, step)
    if (next === offer) return
    const name = workName(work, language)
    const { place, count } = placeOf(next, work)
    void save(
      () => change({ activities: [...next] }),
      t`Sparat: ${name} är nummer ${place} av ${count}.`,
    )
  }
  const remove = async (work: OfferedActivity) => {
    const place = offer.findIndex((one) => isSameWork(one, work))
    const isSaved = await save(() => change({ activities: [...without(offer, work)] }))
    if (!isSaved) return
    offerUndo(t`Borttaget: ${work.label}`, async () => {
      // As it is offered by then.
      const { activities } = await api.preferences.read()
      await change({ activities: activities.toSpliced(place, 0, work) })
    })
  }

  const listOf = (kind: 'direct' | 'indirect') => (
    <ActivityList
      id={`activities-${kind}`}
      title={kind === 'direct' ? t`Direkt arbete` : t`Indirekt arbete`}
      offer={ofKind(offer, kind)}
      onShow={show}
      onMove={move}
      onLabel={setLabelling}
      onRemove={(work) => void remove(work)}
    />
  )

  return (
    <SettingsSection
      id="activity-settings"
      title={<Trans>Aktiviteter</Trans>}
      status={status}
      refusal={refusal}
    >
      <p>
        <Trans>
          Bocka ur det du inte vill välja bland. Det som redan är loggat ändras inte. Lägg till egna
          namn för sådant du ofta gör; det räknas under den aktivitet du väljer.
        </Trans>
      </p>
      <p className="small soft">
        <Trans>
          Pil upp och pil ned går mellan raderna. Mellanslag visar eller döljer. Alt+pil flyttar
          raden. Tabb går till radens knappar.
        </Trans>
      </p>
      {listOf('direct')}
      {listOf('indirect')}
      {labelling && (
        <LabelDialog work={labelling} onSaved={tellSaved} onClose={() => setLabelling(undefined)} />
      )}
    </SettingsSection>
  )
}
