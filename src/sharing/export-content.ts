/**
 * The lines inside an export: manifest, signature, body (docs/export-format.md). Whoever has the
 * invitation can lock anything to the organisation, so every byte here may be hostile.
 */
import { createHash } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import * as z from 'zod/mini'
import {
  type Cell,
  type Detail,
  type Fact,
  type Invitation,
  type Manifest,
  mostInOneFile,
  cell as cellShape,
  details,
  exportFormat,
  exportVersion,
  fact as factShape,
  manifest as manifestShape,
} from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import { type SigningKey, sign, verify } from './signing.ts'

/** What goes into an export. */
export interface NewExport {
  readonly invitation: Invitation
  readonly signerName: string
  readonly signingKey: SigningKey
  /** The key that the log signed with before, in base64; empty without one. */
  readonly formerPublicKey?: string
  readonly exportId: string
  /** The export that left for the same organisation before; empty without one. */
  readonly follows?: string
  readonly sequence: number
  /** UTC, ISO 8601. */
  readonly created: string
  readonly months: readonly string[]
  readonly cells: readonly Cell[]
  readonly facts: readonly Fact[]
  readonly withheld: number
  readonly without?: readonly Detail[]
  readonly isUnderName?: boolean
}

/** What came out of an export, its signature and every line checked. */
export interface ExportContent {
  readonly manifest: Manifest
  readonly cells: readonly Cell[]
  readonly facts: readonly Fact[]
  /** SHA-256 of the manifest line, hexadecimal: the one name of exactly this export. */
  readonly digest: string
}

// Ten years of the busiest log stay far below. Together with the size of the file they bound the time
// and memory that a hostile file can take: a line of brackets costs many times its length to parse.
const mostLines = 500_000
const mostMonths = 120
const longestLine = 65_536

const lineFeed = 0x0a

// A busy file has hundreds of lines, which so take half as long to check.
const compiledCell = z.compile(cellShape)
const compiledFact = z.compile(factShape)

/**
 * What version every manifest tells, also a later one with keys that this program does not know.
 * Later versions keep these keys and the signature's place and making, so they are named as newer.
 */
const anyManifest = z.object({
  format: z.literal(exportFormat),
  version: z.int().check(z.gte(1)),
  signer: z.object({ public_key: z.string() }),
})

/** Throws Refusal 'export-too-much' when no reader would take so much in one file. */
export function writeContent(content: NewExport): Buffer {
  const { invitation, signingKey, cells, facts } = content
  const months = [...new Set(content.months)].toSorted()
  if (months.length > mostMonths || cells.length + facts.length > mostLines) {
    throw new Refusal('export-too-much')
  }
  const body = [
    ...cells.map((cell) => writeLine(cellShape, cell)),
    ...facts.map((fact) => writeLine(factShape, fact)),
  ].join('')
  const { formerPublicKey = '', follows = '', without = [], isUnderName = false } = content
  const manifest = manifestShape.parse({
    format: exportFormat,
    version: exportVersion,
    organisation: invitation.organisation,
    recipient: invitation.recipient,
    ...(invitation.former_recipients && { former_recipients: invitation.former_recipients }),
    signer: {
      name: content.signerName,
      public_key: signingKey.publicKey,
      ...(formerPublicKey !== '' && { former_public_key: formerPublicKey }),
    },
    export_id: content.exportId,
    ...(follows !== '' && { follows }),
    sequence: content.sequence,
    created: content.created,
    months,
    counts: { cells: cells.length, facts: facts.length },
    withheld: content.withheld,
    ...(without.length > 0 && { without: details.filter((detail) => without.includes(detail)) }),
    ...(isUnderName && { under_name: true }),
    body_sha256: sha256(Buffer.from(body)),
  })
  // What the owner left out must not leave after all.
  if (![...cells, ...facts].every(isOf(manifest))) {
    throw new Error('A line is not as the manifest says')
  }
  const manifestLine = writeLine(manifestShape, manifest)
  const signature = sign(Buffer.from(manifestLine.slice(0, -1)), signingKey)
  return Buffer.from(`${manifestLine}${signature}\n${body}`)
}

/**
 * Reads what `writeContent` writes, for the organisation of one of `recipients`. The signature is checked over
 * the bytes as they came, before anything in them is believed. Throws Refusal 'export-bad-signature',
 * 'export-newer', 'export-foreign', 'export-too-large' or 'export-damaged'.
 */
export function readContent(content: Buffer, recipients: readonly string[]): ExportContent {
  const manifestEnd = content.indexOf(lineFeed)
  const signatureEnd = content.indexOf(lineFeed, manifestEnd + 1)
  if (manifestEnd < 0 || manifestEnd > longestLine || signatureEnd < 0) throw damaged()
  const manifestLine = content.subarray(0, manifestEnd)
  const signature = content.toString('latin1', manifestEnd + 1, signatureEnd)
  const body = content.subarray(signatureEnd + 1)

  if (!isUtf8(manifestLine)) throw damaged()
  const outline = anyManifest.safeParse(parseJson(manifestLine.toString()))
  if (!outline.success) throw damaged()
  if (!verify(manifestLine, signature, outline.data.signer.public_key)) {
    throw new Refusal('export-bad-signature')
  }
  if (outline.data.version > exportVersion) throw new Refusal('export-newer')

  const manifest = readLine(manifestShape, manifestLine.toString())
  // Signed for somebody else and locked anew to us: nobody meant us to have it.
  const lockedTo = [manifest.recipient, ...(manifest.former_recipients ?? [])]
  if (!lockedTo.some((recipient) => recipients.includes(recipient)))
    throw new Refusal('export-foreign')
  if (sha256(body) !== manifest.body_sha256) throw damaged()
  return { manifest, ...readBody(body, manifest), digest: sha256(manifestLine) }
}

function readBody(body: Buffer, manifest: Manifest): { cells: Cell[]; facts: Fact[] } {
  const { cells: cellCount, facts: factCount } = manifest.counts
  if (cellCount + factCount > mostLines) throw new Refusal('export-too-large')
  if (!isUtf8(body)) throw damaged()
  const belongs = isOf(manifest)
  const keys = new Set<string>()
  const cells: Cell[] = []
  const facts: Fact[] = []
  const sums = { sessions: 0, minutes: 0, participants: 0 }
  for (const line of linesOf(body)) {
    if (cells.length < cellCount) {
      const cell = readLine(compiledCell, line)
      // No name can hold a line break, so no two keys run into each other.
      const { month, unit, setting, activity, form, phase } = cell
      keys.add([month, unit, setting, activity, form, phase].join('\n'))
      if (!belongs(cell)) throw damaged()
      sums.sessions += cell.sessions
      sums.minutes += cell.minutes
      sums.participants += cell.participants
      cells.push(cell)
    } else {
      // At once, however many more lines follow.
      if (facts.length === factCount) throw damaged()
      const fact = readLine(compiledFact, line)
      keys.add([fact.month, fact.name].join('\n'))
      if (!belongs(fact)) throw damaged()
      facts.push(fact)
    }
  }
  // Too few lines, or two with one key.
  if (keys.size !== cellCount + factCount) throw damaged()
  if (Math.max(sums.sessions, sums.minutes, sums.participants) > mostInOneFile) throw damaged()
  return { cells, facts }
}

function* linesOf(body: Buffer): Generator<string> {
  let start = 0
  while (start < body.length) {
    const end = body.indexOf(lineFeed, start)
    if (end < 0 || end - start > longestLine) throw damaged()
    yield body.toString('utf8', start, end)
    start = end + 1
  }
}

function writeLine<Shape extends z.ZodMiniType>(shape: Shape, value: z.input<Shape>): string {
  return `${JSON.stringify(shape.parse(value))}\n`
}

/**
 * There is one way to write a line. So no key can stand twice, with one reader taking the first and
 * another the last, and no two spellings of a name can pass for two units.
 */
function readLine<Shape extends z.ZodMiniType>(shape: Shape, line: string): z.infer<Shape> {
  const read = shape.safeParse(parseJson(line))
  if (!read.success || JSON.stringify(read.data) !== line) throw damaged()
  return read.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged()
  }
}

/** Whether a line is about a month of the file, and without what the manifest says was left out. */
function isOf(manifest: Manifest): (line: Cell | Fact) => boolean {
  const months = new Set(manifest.months)
  const without = new Set(manifest.without)
  return (line) => {
    if (!months.has(line.month)) return false
    if (!('unit' in line)) return true
    // A unit or a phase may not have been stated; a form always is.
    if (without.has('form') !== (line.form === '')) return false
    return (
      !(without.has('unit') && line.unit !== '') && !(without.has('phase') && line.phase !== '')
    )
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function damaged(): Refusal {
  return new Refusal('export-damaged')
}
