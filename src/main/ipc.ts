/** The border between window and main: who asks, what is asked, and an answer in one shape. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { calls, type Handlers } from '../shared/contract.ts'
import { answer } from './answer.ts'
import { appOrigin } from './app-protocol.ts'
import type { Channel, Note } from './logged-events.ts'
import { noteRefusal } from './noted-refusals.ts'
import type { Printer } from './printer.ts'

/**
 * Answers what there are handlers for. What `printing` is asked is for the page that a PDF is printed
 * from, and all else for the window's.
 */
export function answerCalls(handlers: Partial<Handlers>, printer: Printer, note: Note): void {
  const byName = handlers as unknown as Record<string, Record<string, (input: never) => unknown>>
  for (const { channel, noun, verb, call } of calls()) {
    if (!byName[noun]) continue
    const handler = byName[noun]?.[verb]
    if (!handler) throw new Error(`No handler for ${channel}`)
    ipcMain.handle(channel, (event, input: unknown) => {
      const isForPrinter = noun === 'printing'
      if (!isOurPage(event) || printer.isAskedBy(event.sender) !== isForPrinter) {
        throw new Error('A call came from a foreign frame')
      }
      return answer(call, handler, input, (refusal) =>
        noteRefusal(note, channel as Channel, refusal),
      )
    })
  }
}

/** The origin, not the address, tells who asks: addresses of blank and blob documents mislead. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null && senderFrame.origin === appOrigin && senderFrame === sender.mainFrame
  )
}
