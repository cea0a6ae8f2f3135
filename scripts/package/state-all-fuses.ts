/** electron-builder’s `afterPack`, just before it sets the eight fuses that it knows. */
import type { AfterPackContext } from 'electron-builder'
import { fuseNames, ninthFuse, programOf, readFuses, setNinthFuse } from './fuses.ts'

/** Sets the ninth fuse. Throws when a fuse of the runtime, or one that is known here, is not stated. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const { appOutDir, electronPlatformName, packager } = context
  const stated = { ...packager.config.electronFuses, ...ninthFuse }
  const missing = fuseNames.filter((name) => stated[name] === undefined)
  if (missing.length > 0) throw new Error(`Not stated in electron-builder.yml: ${missing.join()}`)

  const name =
    electronPlatformName === 'linux'
      ? (packager as { readonly executableName?: string }).executableName
      : packager.appInfo.productFilename
  if (name === undefined) throw new Error('The packaged program has no name')
  const program = programOf(appOutDir, electronPlatformName, name)
  await readFuses(program)
  setNinthFuse(program)
}
