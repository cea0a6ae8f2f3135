/** `npm run check`: types in each world, lint, format, generated files, translations. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const texts = ['src/renderer/texts/sv.po', 'src/renderer/texts/en.po']

const steps: readonly (readonly [name: string, passes: () => boolean])[] = [
  ['types: shared', () => run('tsc', '-p', 'src/shared')],
  ['types: main and rooms', () => run('tsc', '-p', 'src')],
  ['types: window', () => run('tsc', '-p', 'src/renderer')],
  ['types: tests', () => run('tsc', '-p', 'test')],
  ['types: scripts', () => run('tsc', '-p', 'scripts')],
  ['lint', () => run('oxlint', '--deny-warnings', '--report-unused-disable-directives')],
  ['format', () => run('prettier', '--check', '--log-level', 'warn', '.')],
  ['generated files', () => run('node', 'scripts/schema.ts', '--check')],
  ['texts in both languages', textsAreComplete],
]

const failed = steps.filter(([name, passes]) => {
  const passed = passes()
  console.log(`${passed ? '  ok   ' : 'failed '} ${name}`)
  return !passed
})
if (failed.length > 0) {
  console.error(
    `${failed.length} of ${steps.length} checks failed. \`npm run fix\` mends format and texts.`,
  )
  process.exit(1)
}

function run(command: string, ...args: string[]): boolean {
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  })
  if (error) throw error
  return status === 0
}

/** Extracts the window's texts anew: the catalogues must not change, and none may lack its English. */
function textsAreComplete(): boolean {
  const committed = texts.map((file) => readFileSync(file, 'utf8'))
  const extracted = run('lingui', 'extract', '--clean')
  const fresh = texts.map((file) => readFileSync(file, 'utf8'))
  for (const [index, file] of texts.entries()) writeFileSync(file, committed[index] ?? '')
  if (!extracted) return false
  if (fresh.some((text, index) => text !== committed[index])) {
    console.error(
      'The texts in code and in src/renderer/texts differ: run `npm run fix`, then translate.',
    )
    return false
  }
  const missing = fresh.join('\n').match(/^msgid "?.+"?\n(?:".*"\n)*msgstr ""\n(?!")/gm) ?? []
  for (const entry of missing.slice(0, 5)) console.error(`Not translated:\n${entry}`)
  return missing.length === 0
}
