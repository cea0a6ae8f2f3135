/**
 * One page of a table or an index, and the records in it, read as SQLite's file format says
 * (https://www.sqlite.org/fileformat2.html). What does not add up is left out, never guessed at.
 */
import { usableSize } from './pages.ts'

export type Value = null | number | bigint | string | Buffer

interface Cell {
  /** Of a table's row; null in an index. */
  readonly rowid: number | null
  /** Its record, when the page holds one: null when it cannot be read. */
  readonly values: readonly Value[] | null
}

export interface TreePage {
  readonly of: 'table' | 'index'
  /** The pages below this one; empty for a leaf. */
  readonly children: readonly number[]
  /** How many records it holds. */
  readonly records: number
  readonly cells: () => Cell[]
}

const kinds: Readonly<Record<number, Pick<TreePage, 'of'> & { readonly isLeaf: boolean }>> = {
  2: { of: 'index', isLeaf: false },
  5: { of: 'table', isLeaf: false },
  10: { of: 'index', isLeaf: true },
  13: { of: 'table', isLeaf: true },
}

type ReadPage = (number: number) => Buffer | null

/** Null when the page is of another kind, or its parts do not add up. */
export function readTreePage(page: Buffer, number: number, readPage: ReadPage): TreePage | null {
  const start = number === 1 ? 100 : 0
  const kind = kinds[page[start] ?? 0]
  if (!kind) return null
  try {
    const { of, isLeaf } = kind
    const count = page.readUInt16BE(start + 3)
    const pointers = start + (isLeaf ? 8 : 12)
    if (pointers + 2 * count > usableSize) return null
    const places = Array.from({ length: count }, (_, index) =>
      page.readUInt16BE(pointers + 2 * index),
    )
    const children = isLeaf ? [] : places.map((place) => page.readUInt32BE(place))
    if (!isLeaf) children.push(page.readUInt32BE(start + 8))
    const holdsRecords = isLeaf || of === 'index'
    return {
      of,
      children,
      records: holdsRecords ? count : 0,
      cells: () =>
        holdsRecords
          ? places.map((place) => readCell(page, isLeaf ? place : place + 4, of, readPage))
          : [],
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readCell(page: Buffer, place: number, of: TreePage['of'], readPage: ReadPage): Cell {
  try {
    const reader = new Reader(page, place)
    const length = reader.varint()
    const rowid = of === 'table' ? reader.varint() : null
    const payload = readPayload(page, reader.place, length, of, readPage)
    return { rowid, values: payload && readRecord(payload) }
  } catch (error) {
    if (error instanceof RangeError) return { rowid: null, values: null }
    throw error
  }
}

/** What of a record stands in the page itself, by its length; the rest is in a chain of other pages. */
function localLength(length: number, of: TreePage['of']): number {
  const most = of === 'table' ? usableSize - 35 : Math.floor(((usableSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((usableSize - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usableSize - 4))
  return fitting <= most ? fitting : least
}

function readPayload(
  page: Buffer,
  place: number,
  length: number,
  of: TreePage['of'],
  readPage: ReadPage,
): Buffer | null {
  const local = localLength(length, of)
  if (place + local > usableSize) return null
  const parts = [page.subarray(place, place + local)]
  let left = length - local
  let next = left > 0 ? page.readUInt32BE(place + local) : 0
  while (left > 0) {
    const overflow = next > 0 ? readPage(next) : null
    if (!overflow) return null
    const part = overflow.subarray(4, 4 + Math.min(left, usableSize - 4))
    parts.push(part)
    left -= part.length
    next = overflow.readUInt32BE(0)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

function readRecord(payload: Buffer): Value[] | null {
  const header = new Reader(payload, 0)
  const headerEnd = header.varint()
  const types: number[] = []
  while (header.place < headerEnd) types.push(header.varint())
  const body = new Reader(payload, headerEnd)
  const values = types.map((type) => body.value(type))
  return header.place === headerEnd && body.place === payload.length ? values : null
}

class Reader {
  readonly #bytes: Buffer
  place: number

  constructor(bytes: Buffer, place: number) {
    this.#bytes = bytes
    this.place = place
  }

  /** Up to nine bytes of seven bits, the last of eight. None of ours is beyond 2^53. */
  varint(): number {
    let value = 0
    for (let index = 0; index < 8; index++) {
      const byte = this.#bytes.readUInt8(this.place++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
    return value * 256 + this.#bytes.readUInt8(this.place++)
  }

  value(type: number): Value {
    const integerBytes = [0, 1, 2, 3, 4, 6, 8][type]
    if (type === 0) return null
    if (type === 8 || type === 9) return type - 8
    if (type === 7) return this.#take(8).readDoubleBE(0)
    if (integerBytes === 8) return asNumber(this.#take(8).readBigInt64BE(0))
    if (integerBytes !== undefined) return this.#take(integerBytes).readIntBE(0, integerBytes)
    if (type < 12) throw new RangeError('No such type of value')
    const bytes = this.#take(Math.floor((type - 12) / 2))
    return type % 2 === 1 ? bytes.toString('utf8') : Buffer.from(bytes)
  }

  #take(length: number): Buffer {
    const bytes = this.#bytes.subarray(this.place, this.place + length)
    if (bytes.length < length) throw new RangeError('The record ends before its value')
    this.place += length
    return bytes
  }
}

const asNumber = (value: bigint): number | bigint =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value
