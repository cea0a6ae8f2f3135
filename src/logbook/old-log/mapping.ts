import { type OldLogMapping, oldLogMapping } from '../../shared/old-log.ts'
import { Refusal } from '../../shared/refusal.ts'

/** The mapping that a file holds as JSON. Throws Refusal 'mapping-unreadable' with the file's name. */
export function readMapping(bytes: Uint8Array, file: string): OldLogMapping {
  try {
    return oldLogMapping.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    throw new Refusal('mapping-unreadable', { file })
  }
}

export const writeMapping = (mapping: OldLogMapping): string =>
  `${JSON.stringify(mapping, null, 2)}\n`
