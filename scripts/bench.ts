/**
 * `npm run bench [-- names]`: each figure beside its floor, measured in turn in the same run on this
 * machine. With names, such as `-- unlock encryption`, only those are measured, and nothing is written.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measureAppStart } from './bench/app-start.ts'
import { measureEncryption } from './bench/encryption.ts'
import { type Figure, judge, milliseconds } from './bench/figure.ts'
import { measureImport } from './bench/import.ts'
import { measureImportOnServer } from './bench/import-on-server.ts'
import { measureKeystrokes } from './bench/keystrokes.ts'
import { measureOldLog } from './bench/old-log.ts'
import { measurePublish } from './bench/publish.ts'
import { measureReportPdf } from './bench/report-pdf.ts'
import { measureSave } from './bench/save.ts'
import { measureScroll } from './bench/scroll.ts'
import { measureSearch } from './bench/search.ts'
import { measureUnlock } from './bench/unlock.ts'
import { measureYearReport } from './bench/year-report.ts'
import { measureYearSummary } from './bench/year-summary.ts'

const output = fileURLToPath(new URL('../bench-output/', import.meta.url))

const measures: Readonly<Record<string, () => Promise<Figure[]>>> = {
  save: measureSave,
  'year-summary': measureYearSummary,
  'year-report': measureYearReport,
  publish: measurePublish,
  'report-pdf': measureReportPdf,
  import: measureImport,
  'import-on-server': measureImportOnServer,
  search: measureSearch,
  'old-log': measureOldLog,
  encryption: measureEncryption,
  unlock: measureUnlock,
  'app-start': measureAppStart,
  scroll: measureScroll,
  keystrokes: measureKeystrokes,
}

const asked = process.argv.slice(2)
const figures: Figure[] = []
for (const name of asked.length > 0 ? asked : Object.keys(measures)) {
  const measure = measures[name]
  if (!measure) {
    console.error(`There is no bench ${name}, only ${Object.keys(measures).join(', ')}.`)
    process.exit(1)
  }
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

if (asked.length > 0) process.exit()

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
