/**
 * `npm run test:hostile [-- files] [--seed number]`: spoiled export files, 100,000 unless told otherwise,
 * each met by one process with a supervisor's store. None is imported, none ends the process, and its
 * memory stays bounded.
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { attack } from '../test/support/hostile/attack.ts'
import { layOutSiege } from '../test/support/hostile/siege.ts'
import { besiegedStoreApart } from '../test/support/hostile/store-apart.ts'

/** A file may unpack to 128 MB, which are held once as bytes and for a moment twice as text or lines. */
const mostMegabytes = 1000
const mostMilliseconds = 5000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
})
const files = Number(positionals[0] ?? 100_000)
const seed = Number(values.seed ?? randomInt(1_000_000))
if (!Number.isSafeInteger(files) || files < 1 || !Number.isSafeInteger(seed)) {
  console.error('npm run test:hostile -- takes how many files there are to be, such as 5000.')
  process.exit(2)
}

const begun = Date.now()
const seconds = () => Math.round((Date.now() - begun) / 1000)
console.log(`Seed ${seed}, ${files} files`)
const siege = await layOutSiege()
const store = await besiegedStoreApart(siege)
const { answers, longest } = await attack(siege, store, {
  files,
  seed,
  heavyEach: 500,
  tell: (done) => {
    if (done % 10_000 === 0) console.log(`${done} files, ${seconds()} s`)
  },
})

const columns = [
  ...new Set([...answers.values()].flatMap((ofKind) => [...ofKind.keys()])),
].toSorted()
console.table(
  Object.fromEntries(
    [...answers].map(([kind, ofKind]) => [
      kind,
      Object.fromEntries(columns.map((answer) => [answer, ofKind.get(answer) ?? 0])),
    ]),
  ),
)
const megabytes = Math.round((await store.memory()) / 1e6)
store.end()
const ms = Math.round(longest.cpuMs)
console.log(`${files} files in ${seconds()} s. None was imported that breaks a rule of the page.`)
console.log(`Memory at most ${megabytes} MB, of ${mostMegabytes}.`)
console.log(
  `The slowest file took ${ms} ms of the processor, of ${mostMilliseconds}: ${longest.kind}.`,
)
process.exit(megabytes <= mostMegabytes && ms <= mostMilliseconds ? 0 : 1)
