import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly permissions: unknown
  readonly jobs: Readonly<
    Record<
      string,
      { readonly strategy: { matrix: { include: { os: string }[] } }; readonly steps: Step[] }
    >
  >
}

const root = join(import.meta.dirname, '../..')
// It comes without types.
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }
const source = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')
const workflow = load(source) as Workflow
const jobs = Object.values(workflow.jobs)
const steps = jobs.flatMap((job) => job.steps)
const commands = steps.flatMap((step) => step.run ?? []).join('\n')

test('every action is pinned by the hash of its commit, and says its version', () => {
  const used = [...source.matchAll(/uses: (.*)/g)].map(([, action]) => action)
  expect(used).toHaveLength(steps.filter((step) => step.uses).length)
  for (const action of used)
    expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('it runs on the three systems, and may read the repository and nothing else', () => {
  const systems = jobs.flatMap((job) => job.strategy.matrix.include).map(({ os }) => os)
  expect(systems.map((os) => os.replace(/-.*/, ''))).toEqual(['ubuntu', 'windows', 'macos'])
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(source).not.toContain('secrets.')
})

test('it installs by the lock file, checks, tests, packages, and reads back what it packaged', () => {
  for (const command of [
    'npm ci',
    'npm run check',
    'npx vitest run',
    'npm run test:e2e -- --project=electron',
    'npm run test:network -- --project=electron',
    'npm run dist -- ',
    'npm run test:package -- ',
  ]) {
    expect(commands).toContain(command)
  }
})

test('its Node is that of .nvmrc, and every script that it runs is there', () => {
  const versions = steps.flatMap((step) => step.with?.['node-version-file'] ?? [])
  expect(versions).toEqual(['.nvmrc'])
  expect(existsSync(join(root, '.nvmrc'))).toBe(true)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const asked = [...commands.matchAll(/npm run ([a-z0-9:]+)/g)].map(([, script = '']) => script)
  expect(asked.filter((script) => !(script in scripts))).toEqual([])
})
