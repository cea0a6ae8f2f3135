/** `node unpack-chromium.ts BIN` unpacks the package's archives into the temporary folder. */
import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'

const [bin = ''] = process.argv.slice(2)
const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']
await Promise.all(archives.map((archive) => inflate(join(bin, archive))))
