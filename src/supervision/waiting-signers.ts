/** Whoever sent files that were looked at, and whose words nobody has compared yet. */
import type { Desk, WaitingSigner } from '../shared/desk.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Edition, isNewer } from '../sharing/judge-export.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import type { LookedAt } from './incoming-files.ts'
import { findKey, keysThatReplace, type SignerKey } from './signers.ts'

/** The first `most` of them, each as `signerOf` tells: so nobody confirms what was not shown. */
export function listWaiting(
  db: Database,
  files: readonly LookedAt[],
  most: number,
): Pick<Desk, 'waiting' | 'waitingInAll'> {
  const amounts = new Map<string, number>()
  for (const { result } of files) {
    if (result.state !== 'waiting' || !result.signer) continue
    const { fingerprint } = result.signer
    amounts.set(fingerprint, (amounts.get(fingerprint) ?? 0) + 1)
  }
  const waiting = [...amounts].slice(0, most).map(([fingerprint, amount]) => ({
    ...introduce(db, signerOf(files, fingerprint)),
    files: amount,
  }))
  return { waiting, waitingInAll: amounts.size }
}

/** What is shown of a signer before anybody confirms it. */
export function introduce(
  db: Database,
  { name, publicKey, formerPublicKey }: SignerKey,
): Omit<WaitingSigner, 'files'> {
  return {
    signer: { name, fingerprint: fingerprintOf(publicKey) },
    formerly: findLog(db, formerPublicKey),
    replacedBy: keysThatReplace(db, publicKey).map((key) => ({
      name: key.name,
      fingerprint: fingerprintOf(key.publicKey),
    })),
  }
}

function findLog(db: Database, publicKey: string): WaitingSigner['formerly'] {
  const key = findKey(db, publicKey)
  if (!key) return null
  const name = db
    .prepare<[number], string>('SELECT name FROM signers WHERE id = ?')
    .pluck()
    .get(key.signerId)
  return { name: name ?? '', fingerprint: fingerprintOf(publicKey) }
}

/** The key behind a fingerprint. Throws Refusal 'signer-not-found' when no file was signed with it. */
export function signerOf(files: readonly LookedAt[], fingerprint: string): SignerKey {
  let newest: (Edition & { readonly signer: SignerKey }) | null = null
  for (const { opened, result } of files) {
    if (opened instanceof Refusal || result.signer?.fingerprint !== fingerprint) continue
    const { digest, manifest } = opened
    const { name, public_key: publicKey, former_public_key = '' } = manifest.signer
    const signer = { name, publicKey, formerPublicKey: former_public_key }
    const edition = { sequence: manifest.sequence, digest, signer }
    if (!newest || isNewer(edition, newest)) newest = edition
  }
  if (!newest) throw new Refusal('signer-not-found')
  return newest.signer
}
