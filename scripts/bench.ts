/** `npm run bench`: each figure beside its floor, measured in turn in the same run on this machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measureAppStart } from './bench/app-start.ts'
import type { Figure } from './bench/figure.ts'
import { measureSave } from './bench/save.ts'
import { measureYearSummary } from './bench/year-summary.ts'

const output = fileURLToPath(new URL('../bench-output/', import.meta.url))

const figures: Figure[] = []
for (const measure of [measureSave, measureYearSummary, measureAppStart]) {
  figures.push(...(await measure()))
}

const milliseconds = (value: number) => `${value.toPrecision(3)} ms`
console.table(
  figures.map(({ what, ours, floorIs, floor, reach, extra }) => ({
    what,
    ours: milliseconds(ours),
    'floor is': floorIs,
    floor: milliseconds(floor),
    result: extra ? `+ ${milliseconds(ours - floor)}` : `${(ours / floor).toFixed(2)} ×`,
    reach: extra ? `≤ + ${reach} ms` : `≤ ${reach} ×`,
    reached: isReached({ ours, floor, reach, extra }) ? 'yes' : 'no',
  })),
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
        ratio: figure.ours / figure.floor,
        reached: isReached(figure),
      })),
    },
    null,
    2,
  )}\n`,
)
console.log('Written to bench-output/bench.json')

function isReached({
  ours,
  floor,
  reach,
  extra,
}: Pick<Figure, 'ours' | 'floor' | 'reach' | 'extra'>) {
  return extra ? ours - floor <= reach : ours / floor <= reach
}
