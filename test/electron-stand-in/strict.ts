/** Nothing is left out in silence: what the stand-in does not have throws an error that names it. */
import { EventEmitter } from 'node:events'

/** The object, but everything it lacks throws when it is read or set. */
export function strict<Target extends object>(name: string, target: Target): Target {
  const missing = (property: string) =>
    new Error(`The Electron stand-in has no ${name}.${property}`)
  return new Proxy(target, {
    get(_, property) {
      // `await` looks for `then` on everything.
      const isAsked = typeof property === 'string' && property !== 'then'
      if (isAsked && !(property in target)) throw missing(property)
      return Reflect.get(target, property)
    },
    set(_, property, value) {
      if (!(property in target)) throw missing(String(property))
      return Reflect.set(target, property, value)
    },
  })
}

/** Throws when the options hold a key that is not known. */
export function checkKeys(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key))
  if (unknown !== undefined) throw new Error(`The Electron stand-in has no ${name} ${unknown}`)
}

type Listener = (...values: unknown[]) => void

/** Listeners for a fixed list of events: `methods` is for the app, the rest for the stand-in. */
export function eventsOf(name: string, known: readonly string[]) {
  const emitter = new EventEmitter()
  const check = (event: string) => checkKeys(`event of ${name}:`, { [event]: true }, known)
  return {
    methods: {
      on(event: string, listener: Listener): void {
        check(event)
        emitter.on(event, listener)
      },
      once(event: string, listener: Listener): void {
        check(event)
        emitter.once(event, listener)
      },
    },
    /** Whether anybody listened. */
    emit: (event: string, details: object = {}, ...values: unknown[]): boolean =>
      emitter.emit(event, strict(`'${event}' event`, details), ...values),
    /** Whether a listener prevented what the event announces. */
    isPrevented: (event: string, details: object): boolean => {
      let prevented = false
      const preventDefault = () => {
        prevented = true
      }
      emitter.emit(event, strict(`'${event}' event`, { ...details, preventDefault }))
      return prevented
    },
  }
}
