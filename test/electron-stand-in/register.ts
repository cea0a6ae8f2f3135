/**
 * `node --import …/register.ts out/main/main.js` runs the built app without Electron's runtime:
 * from here on `electron` is the stand-in beside this file.
 */
import { registerHooks } from 'node:module'

const standIn = import.meta.resolve('./electron.ts')

registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron'
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context)
  },
})
