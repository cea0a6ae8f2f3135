/** `ipcMain`, and how a call from the window reaches it. */
import { prepareForCarriage } from './carriage.ts'
import { strict } from './strict.ts'

type Handler = (event: object, ...input: unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
  },
})

/** Errors become one line of text, as in Electron. */
export async function answerCall(
  event: { sender: object; senderFrame: object },
  channel: string,
  input: readonly unknown[],
): Promise<{ value: unknown } | { error: string }> {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const value = await handler(strict('IpcMainInvokeEvent', event), ...input)
    return { value: prepareForCarriage(value) }
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}
