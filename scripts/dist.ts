/** `npm run dist [-- electron-builder’s arguments]`: builds the app and packages it for this system. */
import { buildApp } from './build-app.ts'
import { runElectronBuilder } from './package/pack.ts'

buildApp()
// Setting the fuses breaks the signature that Apple’s processors ask of every program; a publisher’s
// certificate replaces this one.
const signature = '-c.electronFuses.resetAdHocDarwinSignature=true'
runElectronBuilder(...(process.platform === 'darwin' ? [signature] : []), ...process.argv.slice(2))
