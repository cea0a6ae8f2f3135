/** `npm run test:e2e [-- playwright's arguments]`: builds, then drives the app through its window. */
import { spawnSync } from 'node:child_process'
import { buildApp, root } from './build-app.ts'

const given = process.argv.slice(2)
const hasProject = given.some((argument) => argument.startsWith('--project'))

buildApp()
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    ...(hasProject ? [] : ['--project=stand-in']),
    ...given,
  ],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
