import * as z from 'zod/mini'
import { type Call, call, nothing, savedFile } from '../call.ts'
import { month } from '../fields.ts'
import { invitationToAdd, readInvitation } from '../invitation.ts'
import { signingKey } from '../keys.ts'
import { putResult, sharingFolder } from '../sharing-folder.ts'
import {
  exportChoice,
  exportInBrief,
  exportPreview,
  keptBack,
  keptExport,
  organisation,
  organisationChoices,
  sharedMonth,
} from '../sharing.ts'

/** What leaves a peer supporter’s log, and for whom. */
export const sharingCalls = {
  sharing: {
    /** Those in use first, each kind in the order they were added. */
    organisations: call(nothing, z.array(organisation)),
    /** Answers the choices as they were before. */
    changeOrganisation: call(
      z.strictObject({ id: z.int(), choices: organisationChoices }),
      organisationChoices,
    ),
    /** Nothing is shared with it any more. What was shared stays to be looked at. */
    endOrganisation: call(z.int(), nothing),
    takeUpOrganisation: call(z.int(), nothing),
    /** Months that have sessions or were shared with the organisation, newest first. */
    months: call(z.int(), z.array(sharedMonth)),
    /** What was kept back in the previews before, newest first, is again; other months are as the last time. */
    preview: call(
      z.strictObject({
        organisationId: z.int(),
        months: z.array(month),
        kept: z.optional(z.array(keptBack)),
      }),
      exportPreview,
    ),
    /** Asks where to save what was previewed; null when the choice was cancelled. */
    save: call(exportChoice, z.nullable(savedFile)),
    /** What has left and what waits for its folder, newest first. */
    exports: call(nothing, z.array(exportInBrief)),
    open: call(z.int(), keptExport),
    /** Asks where to save an earlier file once more; null when the choice was cancelled. */
    saveAgain: call(z.int(), z.nullable(savedFile)),
  },
  /** Where files for an organisation are put by one key press. Nobody waits for a folder that is away. */
  sharingFolder: {
    /** Of every organisation in use, as far as is known; the folders are looked at again meanwhile. */
    list: call(nothing, z.array(sharingFolder)),
    /** Asks for a folder; null when the choice was cancelled. */
    choose: call(z.int(), z.nullable(sharingFolder)),
    /** What waits for it is taken back. */
    stopUsing: call(z.int(), sharingFolder),
    /** Puts what was previewed there. Where it cannot, the file waits. */
    put: call(exportChoice, putResult),
    /** Puts what waits there. */
    tryAgain: call(z.int(), putResult),
    /** A file that waits, by its sequence, shall not go. */
    takeBack: call(z.int(), sharingFolder),
    /** Whether every month that has ended goes there by itself. */
    sendItself: call(z.strictObject({ organisationId: z.int(), isOn: z.boolean() }), sharingFolder),
  },
  /** The key that a peer supporter's log signs with. */
  signingKey: {
    /** Made the first time it is asked for. */
    read: call(nothing, signingKey),
    /** Another one from now on; the one before is told in the files. */
    replace: call(nothing, signingKey),
  },
  /** A peer supporter's: reads an invitation, says what it is to the log, and adds it. */
  invitations: {
    /** Asks for a file; null when the choice was cancelled. */
    choose: call(nothing, z.nullable(readInvitation)),
    /** A text that was pasted, with whatever stands around the invitation. */
    read: call(z.string(), readInvitation),
    /** Answers with the id of the organisation. */
    add: call(invitationToAdd, z.int()),
    /** The words of an organisation's key, to be compared by voice afterwards. */
    words: call(z.int(), z.string()),
    confirm: call(z.int(), nothing),
  },
} satisfies Record<string, Record<string, Call>>
