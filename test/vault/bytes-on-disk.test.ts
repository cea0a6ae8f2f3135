/** What is in the files themselves, read by code that knows nothing of the vault. */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { addNote, createNoteStore, passphrase } from './a-store.ts'
import { inAnotherProgram } from './in-another-program.ts'
import { unwrapIndependently } from './unwrap-independently.ts'

const sentinel = 'kantarell-under-gran'

function filesWith(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile())
    .filter((file) => readFileSync(join(file.parentPath, file.name)).includes(text))
    .map((file) => file.name)
}

test('shows no written text in any file, neither while the store is open nor after', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  for (let count = 0; count < 200; count += 1) addNote(store, `${sentinel} ${count}`)
  expect(readdirSync(join(folder, 'store'))).toContain('log.db-wal')
  expect(filesWith(folder, sentinel)).toEqual([])
  expect(filesWith(folder, 'CREATE TABLE')).toEqual([])
  expect(filesWith(folder, passphrase)).toEqual([])
  // The search itself finds what is there: the label stands in clear.
  expect(filesWith(folder, 'Min logg')).toEqual(['profile.json'])
  store.close()
  expect(filesWith(folder, sentinel)).toEqual([])
})

test.skipIf(process.platform !== 'linux')('sorts a large log without a file for it', async () => {
  // SQLite unlinks its temporary files when it makes them, so they show only as open files.
  const sort = (settings: string) => `
    const { readdirSync, readlinkSync } = await import('node:fs')
    const store = await vault.openNoteStore(folder)
    ${settings}
    const rows = store.db.prepare('SELECT note FROM notes ORDER BY substr(note, 7), note').iterate()
    rows.next()
    const open = readdirSync('/proc/self/fd').flatMap((descriptor) => {
      try { return [readlinkSync('/proc/self/fd/' + descriptor)] } catch { return [] }
    })
    console.log(open.filter((path) => path.startsWith(folder + '/temp')).length)
    process.exit()`
  const folder = temporaryFolder()
  const temporary = join(folder, 'temp')
  mkdirSync(temporary)
  const store = await createNoteStore(folder)
  store.db.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 40000)
    INSERT INTO notes (note) SELECT hex(randomblob(400)) || '${sentinel}' FROM numbers`)
  store.close()

  const environment = { SQLITE_TMPDIR: temporary, TMPDIR: temporary }
  const protectedSort = await inAnotherProgram(folder, sort(''), environment)
  expect(protectedSort.output).toBe('0')
  expect(readdirSync(temporary)).toEqual([])
  const carelessSort = await inAnotherProgram(
    folder,
    sort(`store.db.pragma('temp_store = FILE')`),
    environment,
  )
  expect(Number(carelessSort.output)).toBeGreaterThan(0)
})

test('is a database that SQLCipher 4 can read: each page encrypted and authenticated', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  addNote(store, sentinel)
  store.close()
  const file = readFileSync(join(folder, 'store', 'log.db'))
  const key = unwrapIndependently(join(folder, 'store', 'keyslots.json'), passphrase, 'peer')

  // https://www.zetetic.net/sqlcipher/design: 4096-byte pages with 80 bytes for vector and HMAC, the
  // file's salt in place of the first 16, the HMAC's key by two rounds of PBKDF2 on the masked salt.
  const salt = file.subarray(0, 16)
  const maskedSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a))
  const macKey = pbkdf2Sync(key, maskedSalt, 2, 32, 'sha512')
  const pages = Array.from({ length: file.length / 4096 }, (_, index) => {
    const page = file.subarray(index * 4096, (index + 1) * 4096)
    const encrypted = page.subarray(index === 0 ? 16 : 0, 4016)
    const vector = page.subarray(4016, 4032)
    const pageNumber = Buffer.alloc(4)
    pageNumber.writeUInt32LE(index + 1)
    const mac = createHmac('sha512', macKey)
    mac.update(encrypted).update(vector).update(pageNumber)
    expect(mac.digest().equals(page.subarray(4032))).toBe(true)
    const decryption = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
    return Buffer.concat([decryption.update(encrypted), decryption.final()])
  })
  const text = Buffer.concat(pages)
  expect(text.includes('CREATE TABLE notes')).toBe(true)
  expect(text.includes(sentinel)).toBe(true)
})

test('overwrites deleted text in the database itself', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  addNote(store, sentinel)
  store.db.exec('DELETE FROM notes')
  store.close()
  const key = unwrapIndependently(join(folder, 'store', 'keyslots.json'), passphrase, 'peer')
  const file = readFileSync(join(folder, 'store', 'log.db'))
  for (let start = 4096; start < file.length; start += 4096) {
    const vector = file.subarray(start + 4016, start + 4032)
    const decryption = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
    const page = decryption.update(file.subarray(start, start + 4016))
    expect(page.includes(sentinel)).toBe(false)
  }
})
