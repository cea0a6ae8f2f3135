/** Ways to spoil the bytes of any layer of an export. */
import type { Chance } from './chance.ts'

type Spoil = (chance: Chance, bytes: Buffer) => Buffer

export const flipBits: Spoil = ({ upTo }, bytes) => {
  const flipped = Buffer.from(bytes)
  for (let times = 1 + upTo(8); times > 0 && flipped.length > 0; times--) {
    flipped[upTo(flipped.length)]! ^= 1 << upTo(8)
  }
  return flipped
}

export const changeBytes: Spoil = ({ upTo, one }, bytes) => {
  const at = upTo(bytes.length + 1)
  const away = one([0, 0, 1, 2, 16, 65_552])
  const put = one([0, 1, 1, 2, 16, 300])
  const inserted = Buffer.from(Array.from({ length: put }, () => upTo(256)))
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + away)])
}

/** Anywhere, or around a border of the blocks that files are copied in. */
export const cut: Spoil = ({ upTo, one }, bytes) => {
  const border = 65_536 * (1 + upTo(Math.max(1, Math.ceil(bytes.length / 65_536))))
  const end = one([
    upTo(bytes.length),
    border + upTo(5) - 2,
    border + 16 * upTo(8),
    bytes.length - 1,
  ])
  return bytes.subarray(0, Math.max(0, Math.min(end, bytes.length - 1)))
}

export const swapBlocks: Spoil = ({ upTo }, bytes) => {
  const size = 1 + upTo(Math.max(1, Math.floor(bytes.length / 3)))
  const at = upTo(Math.max(1, bytes.length - 2 * size))
  return Buffer.concat([
    bytes.subarray(0, at),
    bytes.subarray(at + size, at + 2 * size),
    bytes.subarray(at, at + size),
    bytes.subarray(at + 2 * size),
  ])
}

export const anySpoil: Spoil = (chance, bytes) =>
  chance.one([flipBits, flipBits, changeBytes, cut, swapBlocks])(chance, bytes)

/** The beginning of one and the end of another, cut at the same place or each at its own. */
export const spliceBytes = ({ upTo, one }: Chance, first: Buffer, second: Buffer): Buffer => {
  const end = upTo(first.length + 1)
  const start = one([end, upTo(second.length + 1)])
  return Buffer.concat([first.subarray(0, end), second.subarray(Math.min(start, second.length))])
}
