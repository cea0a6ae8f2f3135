import { addInvitation, confirmCompared, lookAtInvitation } from '../logbook/invitations.ts'
import { getOrganisation } from '../logbook/organisations.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Invitation } from '../shared/export-format.ts'
import type { OwnInvitation } from '../shared/invitation.ts'
import { Refusal } from '../shared/refusal.ts'
import { recipientFingerprintOf } from '../sharing/fingerprint.ts'
import {
  maximumInvitationBytes,
  readInvitation,
  readInvitationText,
  writeInvitation,
} from '../sharing/invitation.ts'
import { writeInvitationText } from '../sharing/invitation-text.ts'
import { findOrganisation, foundOrganisation } from '../supervision/organisation.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import type { Around } from './around.ts'
import { invitationFiles } from './file-kinds.ts'
import { checkStillOpen } from './open-profile.ts'
import { saveFile } from './save-file.ts'

/** Invitations, in both kinds of profile: the supervisor's own, and those a peer supporter was given. */
export function invitationHandlers(around: Around) {
  const { open, dialogs } = around
  const logbook = () => open.logbook().db
  const supervision = () => open.store('supervisor').db

  return {
    invitations: {
      choose: async () => {
        const db = logbook()
        const [path] = await dialogs.chooseFiles(invitationFiles, 'one')
        if (path === undefined) return null
        const bytes = await readFileUpTo(path, maximumInvitationBytes)
        checkStillOpen(db)
        return lookAtInvitation(db, readInvitation(bytes))
      },
      read: (text) => lookAtInvitation(logbook(), readInvitationText(text)),
      add: (invitation) => addInvitation(logbook(), invitation),
      words: (organisationId) =>
        recipientFingerprintOf(getOrganisation(logbook(), organisationId).recipient),
      confirm: (organisationId) => confirmCompared(logbook(), organisationId),
    },
    ownInvitation: {
      find: () => {
        const invitation = findOrganisation(supervision())
        return invitation && ownInvitationOf(invitation)
      },
      make: async ({ organisation }) =>
        ownInvitationOf(await foundOrganisation(supervision(), organisation)),
      save: () => {
        const db = supervision()
        const invitation = findOrganisation(db)
        if (!invitation) throw new Refusal('no-organisation')
        return saveFile(around, db, invitationFiles, 'peerlogg.peerlogg-invitation', async () =>
          writeInvitation(invitation),
        )
      },
    },
  } satisfies Partial<Handlers>
}

const ownInvitationOf = (invitation: Invitation): OwnInvitation => ({
  invitation,
  text: writeInvitationText(invitation),
  fingerprint: recipientFingerprintOf(invitation.recipient),
})
