/**
 * The command line: `node src/cli/peerlogg.ts create --store …`. One JSON object on standard output;
 * when it was not done, one line on standard error that says why.
 */
import { run } from './run.ts'

const { exitCode, output, sentence } = await run(process.argv.slice(2), process.env)
process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
if (sentence !== '') process.stderr.write(`${sentence}\n`)
process.exitCode = exitCode
