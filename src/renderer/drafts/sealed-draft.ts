/** How a draft lies in the window's own database: encrypted, under a key that only an unlocked log has. */
import * as z from 'zod/mini'
import { draft, type Draft } from '../../shared/draft.ts'

/** A draft, or the mark that it was thrown away: newer than any copy that is left. */
export type Written = Draft | (Omit<Draft, 'content'> & { readonly content: null })

const written = z.union([draft, z.extend(draft, { content: z.null() })])

export const isDraft = (each: Written): each is Draft => each.content !== null

/** Neither its place nor its time can be read. */
export interface SealedDraft {
  readonly id: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** The key can be used, but not be read again. */
export const importDraftKey = (base64: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  )

const parameters = (id: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  // Sealed into its record, so that one cannot be put in the place of another.
  additionalData: new TextEncoder().encode(`peerlogg/draft/v1 ${id}`),
})

export async function seal(key: CryptoKey, id: string, each: Written): Promise<SealedDraft> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(each))
  return { id, iv, sealed: await crypto.subtle.encrypt(parameters(id, iv), key, text) }
}

/** Null when another key sealed it, or it is damaged. */
export async function unseal(
  key: CryptoKey,
  { id, iv, sealed }: SealedDraft,
): Promise<Written | null> {
  try {
    const text = await crypto.subtle.decrypt(parameters(id, iv), key, sealed)
    return written.parse(JSON.parse(new TextDecoder().decode(text)))
  } catch {
    return null
  }
}
