/**
 * The command line: `node src/cli/peerlogg.ts create --store …`. One JSON object on standard output;
 * lines on standard error say why it was not done, or what went wrong beside it.
 */
import { run } from './run.ts'

const { exitCode, output, sentence } = await run(process.argv.slice(2), process.env)
process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
if (sentence !== '') process.stderr.write(`${sentence}\n`)
process.exitCode = exitCode
