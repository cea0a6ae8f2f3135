/**
 * `npm run test:bytes [-- places [seed]]`: changes single bytes at random places of a closed store, its
 * key files, a backup and a file made for moving. Fails when one is not noticed.
 */
import { randomInt } from 'node:crypto'
import { changeBytes } from '../test/support/every-byte.ts'

const [places = '2000', seed = String(randomInt(2 ** 31))] = process.argv.slice(2)
console.log(`${places} places, seed ${seed}`)
const tried = await changeBytes(Number(places), Number(seed))
for (const [file, count] of Object.entries(tried.places)) {
  console.log(`${String(count).padStart(6)}  ${file}`)
}
for (const { file, place } of tried.unnoticed) console.error(`not noticed: ${file}, byte ${place}`)
console.log(tried.unnoticed.length === 0 ? 'every change was noticed' : 'SOME WERE NOT NOTICED')
process.exit(tried.unnoticed.length === 0 ? 0 : 1)
