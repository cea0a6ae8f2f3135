/** electron-builder.yml, read and judged as electron-builder itself does. */
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import type { Configuration } from 'electron-builder'
import { root } from '../build-app.ts'

/** Throws what electron-builder would say of a setting that it does not know. */
export async function readConfiguration(): Promise<Configuration> {
  const configuration = await getConfig(root, null, null)
  await validateConfiguration(configuration, new DebugLogger(false))
  return configuration
}
