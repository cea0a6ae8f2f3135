/**
 * `npm run test:kill [-- rounds] [--part store|drafts] [--seed number]`: kills the app at random
 * moments and looks whether all that it had acknowledged is there. First 1,000 times whoever works with
 * a store, then 50 times the window while somebody types.
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { killDrafts } from './kill/drafts.ts'
import { killStores } from './kill/store.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string' }, seed: { type: 'string' } },
})
const given = positionals[0] === undefined ? undefined : Number(positionals[0])
const seed = Number(values.seed ?? randomInt(1_000_000))
const parts = {
  store: () => killStores(given ?? 1000, seed),
  drafts: () => killDrafts(given ?? 50),
}

let isWhole = true
for (const [part, play] of Object.entries(parts)) {
  if (isWhole && (values.part ?? part) === part) isWhole = await play()
}
process.exit(isWhole ? 0 : 1)
