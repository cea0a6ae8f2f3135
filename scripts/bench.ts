/** `npm run bench`: each figure beside its floor, measured in turn in the same run on this machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measureAppStart } from './bench/app-start.ts'
import { type Figure, judge, milliseconds } from './bench/figure.ts'
import { measureKeystrokes } from './bench/keystrokes.ts'
import { measureOldLog } from './bench/old-log.ts'
import { measureSave } from './bench/save.ts'
import { measureScroll } from './bench/scroll.ts'
import { measureSearch } from './bench/search.ts'
import { measureYearSummary } from './bench/year-summary.ts'

const output = fileURLToPath(new URL('../bench-output/', import.meta.url))

const figures: Figure[] = []
const measures = [
  measureSave,
  measureYearSummary,
  measureSearch,
  measureOldLog,
  measureAppStart,
  measureScroll,
  measureKeystrokes,
]
for (const measure of measures) {
  figures.push(...(await measure()))
}

console.table(
  figures.map((figure) => {
    const { result, reach, isReached } = judge(figure)
    const { what } = figure
    const beside =
      'unit' in figure
        ? { ours: '', 'floor is': '', floor: '' }
        : {
            ours: milliseconds(figure.ours),
            'floor is': figure.floorIs,
            floor: milliseconds(figure.floor),
          }
    return { what, ...beside, result, reach, reached: isReached ? 'yes' : 'no' }
  }),
)

mkdirSync(output, { recursive: true })
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memory: totalmem(),
  node: process.version,
}
writeFileSync(
  `${output}bench.json`,
  `${JSON.stringify(
    {
      measured: new Date().toISOString(),
      machine,
      figures: figures.map((figure) => ({
        ...figure,
        ...('unit' in figure ? {} : { ratio: figure.ours / figure.floor }),
        reached: judge(figure).isReached,
      })),
    },
    null,
    2,
  )}\n`,
)
console.log('Written to bench-output/bench.json')
