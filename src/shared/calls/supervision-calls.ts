import * as z from 'zod/mini'
import { type Call, call, nothing, savedFile } from '../call.ts'
import {
  desk,
  deskFile,
  deskGroups,
  deskProgress,
  droppedFile,
  portion,
  receipt,
  receiptMonth,
  undoing,
} from '../desk.ts'
import { invitation } from '../export-format.ts'
import { month } from '../fields.ts'
import { ownInvitation } from '../invitation.ts'
import { organisationState, savedKeyFile, sender, senderKey } from '../keys.ts'
import {
  addedRegionUnit,
  monthsOfUnit,
  nameInLogs,
  newRegionUnit,
  overview,
  peerUnderName,
  placeChoice,
  regionUnit,
  workUnderName,
} from '../overview.ts'
import { monthRange, signer } from '../report.ts'
import { name } from '../session.ts'

/** What a supervisor is sent, whose keys are trusted, and what it tells. */
export const supervisionCalls = {
  /** A supervisor's: the organisation's own invitation. */
  ownInvitation: {
    find: call(nothing, z.nullable(ownInvitation)),
    /** Makes the organisation and its key, once. */
    make: call(z.strictObject({ organisation: name }), ownInvitation),
    /** Asks where to save it as a file; null when the choice was cancelled. */
    save: call(nothing, z.nullable(savedFile)),
  },
  /** What files are locked to. */
  organisation: {
    find: call(nothing, z.nullable(invitation)),
    /** Null before the first invitation. */
    state: call(nothing, z.nullable(organisationState)),
    /** Files are locked to the new key and to the one before, until the change is ended. */
    makeNewKey: call(nothing, organisationState),
    /** Invitations tell the newest key alone. */
    endFormerKeys: call(nothing, organisationState),
    /** Asks where to save all keys in one file; null when the choice was cancelled. */
    saveKeys: call(nothing, z.nullable(savedKeyFile)),
    /** The code of the file that was just saved was typed back. */
    keysSaved: call(nothing, organisationState),
    /** Asks for a key file; null when the choice was cancelled. Nothing is restored yet. */
    chooseKeyFile: call(nothing, z.nullable(savedFile)),
    /** The organisation and its keys from the chosen file, by its code. */
    restoreKeys: call(z.string().check(z.maxLength(200)), organisationState),
  },
  /** The logs that files are taken in from. */
  signers: {
    /** By name. */
    list: call(nothing, z.array(sender)),
    /** No more files by this key. What was taken in stays. */
    revoke: call(senderKey.shape.publicKey, nothing),
    takeBackRevocation: call(senderKey.shape.publicKey, nothing),
    /** The last day that files are taken in; empty for no end. */
    setValidUntil: call(z.pick(senderKey, { publicKey: true, validUntil: true }), nothing),
  },
  desk: {
    find: call(nothing, desk),
    /** Asks for files, and puts them on the desk with what each would change. Nothing is imported yet. */
    chooseFiles: call(nothing, desk),
    /** A file that was dropped on the window, with its bytes. */
    drop: call(droppedFile, desk),
    files: call(z.strictObject({ group: z.enum(deskGroups), portion }), z.array(deskFile)),
    /** Confirms a signer of files on the desk, after a comparison by voice. */
    confirmSigner: call(signer.shape.fingerprint, desk),
    /** Takes in every file that is ready, each whole or not at all. */
    import: call(nothing, desk),
    /** How far a look at files or an import is; null when neither is under way. */
    progress: call(nothing, z.nullable(deskProgress)),
    /** Stops it between two files: those that were taken in stay. */
    cancel: call(nothing, nothing),
    /** Clears the desk. No file is touched. */
    putAway: call(nothing, desk),
    /** Asks for a folder to watch; nothing changes when the choice is cancelled. */
    chooseFolder: call(nothing, desk),
    stopWatching: call(nothing, desk),
    /** Puts the folder's new files on the desk. */
    lookInFolder: call(nothing, desk),
    /** Newest first. */
    receipts: call(portion, z.strictObject({ receipts: z.array(receipt), inAll: z.int() })),
    /** Month by month, oldest first. */
    receiptMonths: call(z.int(), z.array(receiptMonth)),
    /** What it would mean to undo an import. */
    undoing: call(z.int(), undoing),
    /** Undoes an import, and answers with what that meant. */
    undo: call(z.int(), undoing),
  },
  /** What logs have shared, by place. Nothing is hidden but what is of one log alone. */
  overview: {
    /** Which months each log has shared. */
    monthsOfLogs: call(monthRange, z.array(z.strictObject({ signer, months: z.array(month) }))),
    /** The first and last month received; null before the first import. */
    monthsReceived: call(nothing, z.nullable(monthRange)),
    /** Registered ones and others. */
    monthsOfUnits: call(monthRange, z.array(monthsOfUnit)),
    /** Of all places, or of some. */
    work: call(z.strictObject({ range: monthRange, of: z.nullable(placeChoice) }), overview),
    /** By region and name. */
    units: call(nothing, z.array(regionUnit)),
    addUnit: call(addedRegionUnit, regionUnit),
    changeUnit: call(z.strictObject({ id: z.int(), unit: newRegionUnit }), regionUnit),
    /** Answers what `putBackUnit` puts back. What logs have shared of it stays. */
    removeUnit: call(z.int(), regionUnit),
    putBackUnit: call(regionUnit, nothing),
    /** Those that belong to no unit yet. */
    namesInLogs: call(nothing, z.array(nameInLogs)),
    /** What logs call a unit. With no unit, the name belongs to none again. */
    placeName: call(z.strictObject({ name, unitId: z.nullable(z.int()) }), nothing),
    peersUnderName: call(nothing, z.array(peerUnderName)),
    /** Of the months alone that the peer supporter shares under their name. */
    workUnderName: call(z.strictObject({ id: z.int(), range: monthRange }), workUnderName),
  },
} satisfies Record<string, Record<string, Call>>
