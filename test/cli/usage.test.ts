import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/run.ts'
import { peerlogg } from './run-peerlogg.ts'

const open = ['--store', 'store', '--passphrase-file', 'passphrase.txt']
const year = ['--from', '2026-01', '--to', '2026-12']

test.each([
  ['no command', [], 'Name a command.'],
  ['an unknown command', ['delete', ...open], 'Name a command.'],
  ['the name of something every object has', ['constructor'], 'Name a command.'],
  ['a missing option', ['log', ...open], '--csv is missing.'],
  ['an empty option', ['log', ...open, '--csv', ''], '--csv is missing.'],
  ['an option without its value', ['log', ...open, '--csv'], 'lacks its value.'],
  ['an unknown option', ['log', ...open, '--csv', 'a', '--force'], 'does not exist'],
  ['an option of another command', ['log', ...open, '--csv', 'a', '--out', 'b'], 'does not exist'],
  ['an option given twice', ['log', ...open, '--csv', 'a', '--csv', 'b'], '--csv is given twice.'],
  ['a file where none belongs', ['log', ...open, '--csv', 'a', 'b'], 'belongs to no option'],
  ['no file where one belongs', ['import', ...open], 'Name at least one file.'],
  ['neither of two', ['verify', '--passphrase-file', 'p'], 'either --store or --backup.'],
  ['both of two', ['verify', ...open, '--backup', 'b'], 'either --store or --backup.'],
  ['a format without a file', ['report', ...open, ...year, '--format', 'csv'], '--out is missing.'],
  ['a file without a format', ['report', ...open, ...year, '--out', 'a'], 'give --format too.'],
  [
    'a format that does not exist',
    ['report', ...open, ...year, '--format', 'doc', '--out', 'a'],
    '--format is json, csv, csv-plain, xlsx or pdf.',
  ],
  [
    'a kind of profile that does not exist',
    ['create', ...open, '--kind', 'guest', '--label', 'x'],
    '--kind is peer or supervisor.',
  ],
])('ends with 2 and one line on %s', async (_, words, problem) => {
  const { exitCode, output, sentence } = await run(words, {})
  expect(exitCode).toBe(2)
  expect(sentence).toContain(problem)
  expect(sentence).not.toContain('\n')
  expect(output).toEqual({ error: { code: 'wrong-usage', message: sentence } })
})

test('shows how the command is written that was meant', async () => {
  const { exitCode, sentence } = await peerlogg(['log', ...open])
  expect(exitCode).toBe(2)
  expect(sentence).toBe(
    '--csv is missing. Write it like this: peerlogg log --store DIR --passphrase-file F --csv FILE [--mapping MAPPING.json]',
  )
})

test.each([
  ['sv_SE.UTF-8', {}, 'Ange ett kommando.'],
  ['en_GB.UTF-8', {}, 'Name a command.'],
  ['sv_SE.UTF-8', { LC_MESSAGES: 'en_US.UTF-8' }, 'Name a command.'],
  ['en_US.UTF-8', { LC_ALL: 'sv' }, 'Ange ett kommando.'],
])('speaks the language of %s with %o', async (LANG, environment, sentence) => {
  expect((await run([], { LANG, ...environment })).sentence).toContain(sentence)
})

test('shows how every command is written, and that is right', async () => {
  const { exitCode, output, sentence } = await peerlogg<{ usage: string[] }>(['--help'])
  expect([exitCode, sentence]).toEqual([0, ''])
  expect(output.usage).toHaveLength(Object.keys(commands).length)
  for (const [name, { usage, required, optional, repeatable, takesFiles }] of Object.entries(
    commands,
  )) {
    expect(output.usage).toContain(`peerlogg ${name} ${usage}`)
    const choices = /\[[^\]]*\]|\([^)]*\)/g
    const optionsIn = (text: string) =>
      [...text.matchAll(/--([a-z-]+)/g)].map(([, option]) => option)
    expect(optionsIn(usage.replaceAll(choices, ''))).toEqual(required)
    // A repeatable option that is required stands again as a choice.
    const chosen = optionsIn(usage.match(choices)?.join() ?? '').filter(
      (option) =>
        !repeatable?.some((each) => each === option) || !required.some((each) => each === option),
    )
    expect(chosen).toEqual(optional ?? [])
    expect(usage.endsWith('FILE…')).toBe(takesFiles === true)
  }
})
