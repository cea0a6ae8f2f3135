import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { backUp, listBackups } from '../../src/upkeep/backups.ts'
import { enterStore } from '../../src/upkeep/enter.ts'
import { verifyBackup } from '../../src/upkeep/verify-backup.ts'
import { aSession } from '../support/a-session.ts'
import { inAnotherProgram } from '../vault/in-another-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { keychain, someLogs } from './a-log.ts'

const aLog = someLogs(() => [aSession()])

test('removes its copy, and those that a kill left in the folder for temporary files', async () => {
  const directory = aLog()
  const { store } = await enterStore({ directory, keychain })
  backUp(store)
  store.close()
  const source = join(backupFolderFor(directory), listBackups(directory)[0]!.name)
  const { output: otherPid } = await inAnotherProgram(temporaryFolder(), 'console.log(process.pid)')
  vi.stubEnv('TMPDIR', temporaryFolder())
  onTestFinished(() => void vi.unstubAllEnvs())

  const names = [otherPid, process.pid].map((pid) => `peerlogg-verifying-${pid}-a1b2c3`)
  for (const name of [...names, 'other']) {
    mkdirSync(join(tmpdir(), name))
    writeFileSync(join(tmpdir(), name, 'log.db'), '')
  }
  expect(await verifyBackup({ source, keychain })).toMatchObject({ faults: [] })
  expect(readdirSync(tmpdir())).toHaveLength(2)
  expect(readdirSync(tmpdir())).toEqual(expect.arrayContaining(['other', names[1]]))
})
