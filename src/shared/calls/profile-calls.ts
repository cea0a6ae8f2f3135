import * as z from 'zod/mini'
import { type Call, call, nothing, savedFile } from '../call.ts'
import { languages } from '../language.ts'
import { newPassphrase, profile, profileKind } from '../profile.ts'
import {
  backup,
  backupSource,
  chosenBackup,
  contents,
  listedProfile,
  opened,
  repair,
  safety,
  safetyChoices,
} from '../safety.ts'
import { name } from '../session.ts'

const language = z.enum(languages)
const passphrase = z.string().check(z.minLength(1), z.maxLength(1024))

/** What both kinds of profile are asked: the way in, safekeeping. */
export const profileCalls = {
  app: {
    /** Where the window should begin: the language, and the profile that is open if any. */
    state: call(nothing, z.strictObject({ language, open: z.nullable(profile) })),
    setLanguage: call(language, nothing),
  },
  profiles: {
    /** The one that was open last comes first, the others by label. */
    list: call(nothing, z.array(listedProfile)),
    /** The recovery code is shown once, and told nowhere else. */
    create: call(
      z.strictObject({ kind: profileKind, label: name, passphrase: newPassphrase }),
      z.strictObject({ profile, recoveryCode: z.string() }),
    ),
    unlock: call(z.strictObject({ id: profile.shape.id, passphrase }), opened),
    unlockByKeychain: call(profile.shape.id, opened),
    /** Opens by the recovery code, sets a new passphrase, and answers with a new recovery code. */
    recover: call(
      z.strictObject({
        id: profile.shape.id,
        recoveryCode: z.string().check(z.maxLength(200)),
        passphrase: newPassphrase,
      }),
      z.strictObject({ ...opened.shape, recoveryCode: z.string() }),
    ),
    lock: call(nothing, nothing),
    /** Somebody uses the window: the time until it is locked begins anew. */
    inUse: call(nothing, nothing),
    /** Removes the open profile for good. */
    remove: call(z.strictObject({ passphrase, withBackups: z.boolean() }), nothing),
    /** Removes a profile that nobody can open any more, with its backups on this computer. */
    discard: call(profile.shape.id, nothing),
  },
  safety: {
    read: call(nothing, safety),
    change: call(z.partial(safetyChoices), safety),
    /** What the open profile holds: what would be lost. */
    contents: call(nothing, contents),
    changePassphrase: call(z.strictObject({ passphrase, newPassphrase }), nothing),
    /** A new code; the former one opens nothing any more. */
    makeRecoveryCode: call(passphrase, z.string()),
    /** The code was typed back. */
    recoveryCodeChecked: call(nothing, nothing),
    startUsingKeychain: call(passphrase, safety),
    stopUsingKeychain: call(nothing, safety),
  },
  backups: {
    /** Of a profile, newest first. Works while no profile is open. */
    list: call(profile.shape.id, z.array(backup)),
    /** Asks for a backup or a file made for moving; null when the choice was cancelled. */
    chooseFile: call(nothing, z.nullable(chosenBackup)),
    /** Opens it beside the present store, and says what it holds. Nothing is changed. */
    preview: call(z.strictObject({ source: backupSource, passphrase }), contents),
    /** Puts it in the place of the present store, which is kept among the backups. */
    restore: call(z.strictObject({ source: backupSource, passphrase }), opened),
    makeNow: call(nothing, safety),
    /** Asks for a folder; null when the choice was cancelled. */
    chooseSecondFolder: call(nothing, z.nullable(safety)),
    stopUsingSecondFolder: call(nothing, safety),
    /** Asks where to save the whole profile in one file, for another computer. */
    saveToMove: call(nothing, z.nullable(savedFile)),
  },
  repairs: {
    /** Saves what can be read of a damaged store, in a copy. */
    prepare: call(z.strictObject({ id: profile.shape.id, passphrase }), repair),
    /** Puts the copy in the place of the damaged store, which is kept among the backups. */
    use: call(z.strictObject({ id: profile.shape.id, passphrase }), opened),
  },
  diagnosis: {
    /** Event codes and numbers: the whole text that `save` would write. */
    text: call(nothing, z.string()),
    /** Asks where to save the text that was shown last; null when the choice was cancelled. */
    save: call(nothing, z.nullable(savedFile)),
  },
} satisfies Record<string, Record<string, Call>>
