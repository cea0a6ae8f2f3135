/** Runs the app's preload script in the window, before anything of the page. */
import { chromiumOrigin } from './address.ts'
import { prepareForCarriage } from './carriage.ts'

export const bindingName = 'callMainOfTheStandIn'
/** Asked by the preload for what main sends next. No app can have a handler of this name. */
export const nextSentChannel = ''

type CallMain = (channel: string, input: unknown) => Promise<{ value: unknown } | { error: string }>
type Listener = (event: object, ...values: unknown[]) => void
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void

export function preloadScript(source: string): string {
  return `(${runPreload.toString()})(
    ${JSON.stringify({ bindingName, nextSentChannel, chromiumOrigin })},
    ${prepareForCarriage.toString()},
    (require, module, exports) => {${source}\n},
  )`
}

/** Runs in the window, as text: it may use nothing around it. */
function runPreload(
  names: { bindingName: string; nextSentChannel: string; chromiumOrigin: string },
  prepare: typeof prepareForCarriage,
  preload: Preload,
): void {
  const page = globalThis as unknown as Record<string, unknown>
  const callMain = page[names.bindingName] as CallMain
  // The page sees only what the preload script exposes.
  delete page[names.bindingName]
  if (window !== window.top || location.origin !== names.chromiumOrigin) return

  const strict = <Target extends object>(name: string, target: Target): Target =>
    new Proxy(target, {
      get(_, property) {
        if (property in target) return Reflect.get(target, property)
        throw new Error(`The Electron stand-in has no ${name}.${String(property)} for preload`)
      },
    })

  /** A frozen copy, as it would reach the page from the preload's own world. */
  const copyForPage = (value: unknown): unknown => {
    if (typeof value === 'function') return (...input: unknown[]): unknown => value(...input)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return Object.freeze(value.map(copyForPage))
    const entries = Object.entries(value).map(([key, part]) => [key, copyForPage(part)])
    return Object.freeze(Object.fromEntries(entries))
  }

  const listeners: { channel: string; listener: Listener }[] = []
  let isHearing = false
  /** Main cannot call the page, so the page asks what was sent, and asks again as soon as it knows. */
  const hear = async (): Promise<never> => {
    for (let isNewPage = true; ; isNewPage = false) {
      const answer = await callMain(names.nextSentChannel, isNewPage)
      if ('error' in answer) throw new Error(answer.error)
      const { channel, values } = answer.value as { channel: string; values: unknown[] }
      for (const { listener } of listeners.filter((each) => each.channel === channel)) {
        try {
          listener(strict('IpcRendererEvent', {}), ...values)
        } catch (error) {
          reportError(error)
        }
      }
    }
  }

  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld(key: string, api: unknown): void {
        if (key in page)
          throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
        Object.defineProperty(page, key, { value: copyForPage(api), enumerable: true })
      },
    }),
    ipcRenderer: strict('ipcRenderer', {
      async invoke(channel: string, ...input: unknown[]): Promise<unknown> {
        const answer = await callMain(channel, prepare(input))
        if ('error' in answer) throw new Error(answer.error)
        return answer.value
      },
      on(channel: string, listener: Listener): void {
        listeners.push({ channel, listener })
        if (!isHearing) void hear()
        isHearing = true
      },
      off(channel: string, listener: Listener): void {
        const at = listeners.findIndex(
          (each) => each.channel === channel && each.listener === listener,
        )
        if (at >= 0) listeners.splice(at, 1)
      },
    }),
  })

  const module = { exports: {} }
  preload(
    (name) => {
      if (name === 'electron') return electron
      throw new Error(`The Electron stand-in has no module ${name} for preload`)
    },
    module,
    module.exports,
  )
}
