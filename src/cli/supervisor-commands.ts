import { basename } from 'node:path'
import { writeInvitation } from '../sharing/invitation.ts'
import { foundOrganisation } from '../supervision/organisation.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Run } from './commands.ts'
import { changeStore, pathOfNewFile } from './stores.ts'

export const invite: Run = async (given, language) => {
  const path = pathOfNewFile(given)
  return changeStore('supervisor', given, language, async ({ db }) => {
    const invitation = await foundOrganisation(db, given.text('organisation'))
    await writeWholeFile(path, writeInvitation(invitation))
    const { organisation, recipient } = invitation
    return { output: { file: basename(path), organisation, recipient } }
  })
}
