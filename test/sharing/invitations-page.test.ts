import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { englishWords, wordsIn } from '../../src/shared/fingerprint-words.ts'
import { recipientFingerprintOf } from '../../src/sharing/fingerprint.ts'
import { writeInvitation } from '../../src/sharing/invitation.ts'
import { writeInvitationText } from '../../src/sharing/invitation-text.ts'
import { anOrganisation } from './an-export.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/invitations.md'), 'utf8')
const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)

const programs = ['openssl', 'base32', 'jq', 'xxd', 'bc', 'paste', 'fold', 'seq']
const canRun = programs.every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
)

const { invitation } = await anOrganisation('Region Exempel, psykiatri öst')
const text = writeInvitationText(invitation)
const fingerprint = recipientFingerprintOf(invitation.recipient)

function follow(commands: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-page-'))
  try {
    mkdirSync(join(folder, 'src/shared'), { recursive: true })
    copyFileSync(
      join(root, 'src/shared/swedish-words.ts'),
      join(folder, 'src/shared/swedish-words.ts'),
    )
    const letter = `Hej!\n> ${text.slice(0, 90)}\n> ${text.slice(90)}. Hälsningar\n`
    writeFileSync(join(folder, 'invitation.txt'), letter)
    writeFileSync(join(folder, 'invitation.json'), writeInvitation(invitation))
    writeFileSync(join(folder, 'english.txt'), `${englishWords.join('\n')}\n`)
    const { stdout, stderr } = spawnSync('sh', ['-eu', '-c', commands], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    return stdout.trim().split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!canRun)('the page tells how to read a text by public programs', () => {
  const [checksum, ...json] = follow(blocks[0] ?? '')
  expect(text.endsWith(`:${checksum}`)).toBe(true)
  expect(JSON.parse(json.join(''))).toEqual(invitation)
})

test.skipIf(!canRun)('the page tells how to find the words of a key, in both languages', () => {
  const words = blocks[1] ?? ''
  expect(follow(words)).toEqual([fingerprint])
  const swedish = follow((blocks[2] ?? '') + words.replace('english.txt', 'swedish.txt'))
  expect(swedish).toEqual([wordsIn('sv', fingerprint).join('-')])
})
