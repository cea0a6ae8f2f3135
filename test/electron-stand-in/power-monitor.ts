import { whenAsked } from './chromium.ts'
import { eventsOf, strict } from './strict.ts'

const events = eventsOf('powerMonitor', ['lock-screen', 'suspend'])

/** Hears nothing of the system; a test makes it lock its screen. */
export const powerMonitor = strict('powerMonitor', events.methods)

whenAsked('lock-screen', () => void events.emit('lock-screen'))
