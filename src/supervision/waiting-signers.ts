/** Whoever sent files that were looked at, and whose words nobody has compared yet. */
import type { Desk, WaitingSigner } from '../shared/desk.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Edition, editionOf, isNewer } from '../sharing/judge-export.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import type { LookedAt } from './incoming-files.ts'
import { findKey, keysThatReplace, type SignerKey } from './signers.ts'

/**
 * The first `most` of them, each as `signerOf` tells: so nobody confirms what was not shown. A key stands
 * before one that replaces it. The files are those that are not taken in yet and can be.
 */
export function listWaiting(
  db: Database,
  files: readonly LookedAt[],
  most: number,
): Pick<Desk, 'waiting' | 'waitingInAll'> {
  const amounts = new Map<string, number>()
  for (const { result } of files) {
    const fingerprint = result.signer?.fingerprint ?? ''
    amounts.set(fingerprint, (amounts.get(fingerprint) ?? 0) + 1)
  }
  const signers = signersOf(files.filter(({ result }) => result.state === 'waiting'))
  const filesBy = (publicKey: string) => amounts.get(fingerprintOf(publicKey)) ?? 0
  const waiting = formerFirst([...signers.values()])
    .slice(0, most)
    .map((signer) => ({
      ...introduce(db, signer),
      files: filesBy(signer.publicKey),
      formerFiles: signer.formerPublicKey === '' ? 0 : filesBy(signer.formerPublicKey),
    }))
  return { waiting, waitingInAll: signers.size }
}

function formerFirst(signers: readonly SignerKey[]): SignerKey[] {
  const byKey = new Map(signers.map((signer) => [signer.publicKey, signer]))
  const ordered = new Set<SignerKey>()
  for (const signer of signers) {
    // Files may claim anything, a ring of keys as well.
    const chain = new Set<SignerKey>()
    let next: SignerKey | undefined = signer
    while (next && !ordered.has(next) && !chain.has(next)) {
      chain.add(next)
      next = byKey.get(next.formerPublicKey)
    }
    for (const one of [...chain].toReversed()) ordered.add(one)
  }
  return [...ordered]
}

/** What is shown of a signer before anybody confirms it. */
export function introduce(
  db: Database,
  { name, publicKey, formerPublicKey }: SignerKey,
): Omit<WaitingSigner, 'files' | 'formerFiles'> {
  return {
    signer: { name, fingerprint: fingerprintOf(publicKey) },
    formerly: findLog(db, formerPublicKey),
    replacedBy: keysThatReplace(db, publicKey).map((key) => ({
      name: key.name,
      fingerprint: fingerprintOf(key.publicKey),
      isInForce: key.isInForce === 1,
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
  const signer = signersOf(files).get(fingerprint)
  if (!signer) throw new Refusal('signer-not-found')
  return signer
}

/** Whoever signed files, by fingerprint, each as their newest file says. */
function signersOf(files: readonly LookedAt[]): Map<string, SignerKey> {
  const newest = new Map<string, Edition & SignerKey>()
  for (const { opened, result } of files) {
    if (opened instanceof Refusal || !result.signer) continue
    const { name, public_key: publicKey, former_public_key = '' } = opened.manifest.signer
    const said = { ...editionOf(opened), name, publicKey, formerPublicKey: former_public_key }
    const known = newest.get(result.signer.fingerprint)
    if (!known || isNewer(said, known)) newest.set(result.signer.fingerprint, said)
  }
  return new Map(
    [...newest].map(([fingerprint, { name, publicKey, formerPublicKey }]) => [
      fingerprint,
      { name, publicKey, formerPublicKey },
    ]),
  )
}
