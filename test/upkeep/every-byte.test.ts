import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeBytes } from '../support/every-byte.ts'

test('notices every changed byte of a store, its key files, a backup and a file for moving', async () => {
  const seed = randomInt(2 ** 31)
  const { places, unnoticed } = await changeBytes(200, seed)
  expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(200)
  expect({ seed, unnoticed }).toEqual({ seed, unnoticed: [] })
}, 60_000)
