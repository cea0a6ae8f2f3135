/** Ways to change the lines of JSON within an export. */
import type { Chance } from './chance.ts'
import { nastyNumbers, nastyTexts, nastyValues } from './nasty-values.ts'

/** Somewhere in a line, a value that somebody did not expect. */
function changeLine({ one, upTo }: Chance, line: string): string {
  const pairs = [...line.matchAll(/"(\w+)":("(?:[^"\\]|\\.)*"|-?\d+|\[[^\]]*\])/g)]
  const pair = pairs.length > 0 ? one(pairs) : undefined
  const [text = '', key = '', value = ''] = pair ?? []
  const at = pair?.index ?? 0
  const put = (other: string) => line.slice(0, at) + other + line.slice(at + text.length)
  return one([
    () => put(`"${key}":${one(nastyValues)}`),
    () => put(`"${key}":${one(nastyNumbers)}`),
    () => put(`"${key}":${JSON.stringify(one(nastyTexts))}`),
    () => put(`"${key}":"${one(nastyTexts)}"`),
    // Twice, with one reader taking the first and another the last.
    () => put(`"${key}":${value},"${key}":${one([value, one(nastyNumbers), '""'])}`),
    () => put(`"${key}":${one(nastyNumbers)},${text}`),
    () => put(`"${one(['note', '__proto__', 'constructor', 'x', `${key} `])}":1,${text}`),
    () => put(text.replace(':', one([': ', ' :', ':\t', ':\u00A0']))),
    () =>
      put(
        `"${key.replace(/^./, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)}":${value}`,
      ),
    () => put(text.toUpperCase()),
    () => put('').replace(/,,|\{,|,\}/, (left) => left.replace(',', '')),
    () => put(value.replace(/\d+/, String(upTo(2_000_000_000)))),
    () => line.replace(/[{}"[\],]/, ''),
    () => line.slice(0, upTo(line.length)),
    () => `${line}${one([' ', '\r', ',', '{}', 'x'.repeat(65_536)])}`,
    () => `${one([' ', '\uFEFF', '['])}${line}`,
    () => line.replace('D01', 'D99').replace('"months":["', '"months":["1999-01","'),
    () => line.replace('}', `,"comment":${one(nastyValues)}}`),
  ])()
}

/** Lines of a body as they were not meant to follow each other. */
export function changeLines(chance: Chance, body: string, other: string): string {
  const { one, upTo } = chance
  const lines = body.split('\n').slice(0, -1)
  const at = upTo(lines.length)
  const line = lines[at] ?? ''
  const put = (...others: string[]) =>
    [...lines.slice(0, at), ...others, ...lines.slice(at + 1)].map((text) => `${text}\n`).join('')
  return one([
    () => put(changeLine(chance, line)),
    () => put(changeLine(chance, line)),
    () => put(changeLine(chance, line)),
    () => put(line, line),
    () => put(),
    () => put(line, ''),
    () => put(line, one(other.split('\n'))),
    () => put(...line.split(',')),
    () => lines.toReversed().join('\n'),
    () => `${lines.toReversed().join('\n')}\n`,
    () => body.replaceAll('\n', '\r\n'),
    () => body.slice(0, -1),
    () => body + other,
    () => body.replaceAll('2026-', one(['2027-', '0000-', '2026-1', '-2026-'])),
    () => put(line, 'x'.repeat(one([65_536, 65_537, 1_000_000]))),
  ])()
}

export const changeManifest = (chance: Chance, manifest: string): string => {
  let changed = changeLine(chance, manifest)
  while (chance.upTo(3) === 0) changed = changeLine(chance, changed)
  return changed
}

/** Rules that span several keys of a manifest. */
export function contradict({ one, upTo }: Chance, manifest: string): string {
  const value = JSON.parse(manifest) as Record<string, unknown> & { signer: object }
  const publicKey = String((value.signer as Record<string, unknown>)['public_key'])
  const others: Record<string, unknown>[] = [
    { former_recipients: [value['recipient']] },
    { former_recipients: [] },
    { former_recipients: Array.from({ length: 5 }, () => value['recipient']) },
    { former_recipients: ['age1'.padEnd(62, 'q'), 'age1'.padEnd(62, 'q')] },
    { signer: { ...value.signer, former_public_key: publicKey } },
    { signer: { ...value.signer, former_public_key: 'A'.repeat(44) } },
    { follows: value['export_id'] },
    { without: ['phase', 'unit'] },
    { without: ['unit', 'unit'] },
    { without: ['form'] },
    { without: ['unit'] },
    { without: ['month'] },
    { under_name: false },
    { months: ['2026-10', '2026-09'] },
    { months: [] },
    { counts: { cells: upTo(1_000_000_000), facts: 0 } },
    { counts: { cells: 500_000, facts: upTo(2) } },
    { counts: { facts: 1, cells: 3 } },
    { sequence: 0 },
    { version: 1 + upTo(3), withheld: upTo(10) },
    { version: 2 ** upTo(54) },
    { created: '+275760-09-13T00:00:00.001Z' },
    { created: '2026-11-02T08:15:00.000+01:00' },
    { recipient: 'age1'.padEnd(62, 'q') },
    { format: 'peerlogg-roster' },
  ]
  const keys = [
    'format',
    'version',
    'organisation',
    'recipient',
    'former_recipients',
    'signer',
    'export_id',
    'follows',
    'sequence',
    'created',
    'months',
    'counts',
    'withheld',
    'without',
    'under_name',
    'body_sha256',
  ]
  const changed = { ...value, ...one(others) }
  return JSON.stringify(changed, (key, inner: unknown) =>
    key === '' ? Object.fromEntries(keys.map((name) => [name, changed[name]])) : inner,
  )
}
