import { expect, test } from 'vitest'
import { type HiddenPage, Printer } from '../../src/main/printer.ts'
import type { ReportPage } from '../../src/shared/report-page.ts'
import { pageOf } from '../report/a-report.ts'

const page: ReportPage = pageOf([])

/** Opens pages that do nothing of themselves, and keeps what happened to each. */
function aPrinter(patience?: number) {
  const opened: { gone: () => void; isClosed: boolean; loaded: PromiseWithResolvers<void> }[] = []
  const printer = new Printer((gone): HiddenPage => {
    const own = { gone, isClosed: false, loaded: Promise.withResolvers<void>() }
    opened.push(own)
    return {
      sender: own,
      load: () => own.loaded.promise,
      toPdf: async () => Buffer.from('%PDF-'),
      close: () => {
        own.isClosed = true
        own.loaded.reject(new Error('closed'))
      },
    }
  }, patience)
  return { printer, opened }
}

test('hands the page over, and prints when it is loaded and drawn', async () => {
  const { printer, opened } = aPrinter()
  const printed = printer.print(page)
  expect(printer.handlers.page()).toBe(page)
  await printer.handlers.drawn()
  opened[0]?.loaded.resolve()
  expect(String(await printed)).toBe('%PDF-')
  expect(opened).toMatchObject([{ isClosed: true }])
})

test('prints one report at a time, and the next when that is done', async () => {
  const { printer, opened } = aPrinter()
  const first = printer.print(page)
  await expect(printer.print(page)).rejects.toMatchObject({ code: 'printing-busy' })
  opened[0]?.loaded.resolve()
  await printer.handlers.drawn()
  await first
  const second = printer.print(page)
  opened[1]?.loaded.resolve()
  await printer.handlers.drawn()
  expect(String(await second)).toBe('%PDF-')
})

test('is answered to nobody but the page that is printed from, and only meanwhile', async () => {
  const { printer, opened } = aPrinter()
  expect(printer.isAskedBy(undefined)).toBe(false)
  expect(() => printer.handlers.page()).toThrow('printing-stopped')
  const printed = printer.print(page)
  expect([printer.isAskedBy(opened[0]), printer.isAskedBy({})]).toEqual([true, false])
  opened[0]?.loaded.resolve()
  await printer.handlers.drawn()
  await printed
  expect(printer.isAskedBy(opened[0])).toBe(false)
  expect(() => printer.handlers.page()).toThrow('printing-stopped')
})

test.each<[what: string, happens: (made: ReturnType<typeof aPrinter>) => void, code: string]>([
  ['it is stopped', ({ printer }) => printer.stop(), 'printing-stopped'],
  ['its page goes', ({ opened }) => opened[0]?.gone(), 'printing-failed'],
  [
    'its page cannot be loaded',
    ({ opened }) => opened[0]?.loaded.reject(new Error('app://ui/secret')),
    'printing-failed',
  ],
  ['its page is never drawn', ({ opened }) => opened[0]?.loaded.resolve(), 'printing-failed'],
])('refuses plainly and closes the page when %s', async (_, happens, code) => {
  const made = aPrinter(50)
  const printed = made.printer.print(page)
  happens(made)
  await expect(printed).rejects.toMatchObject({ code })
  expect(made.opened).toMatchObject([{ isClosed: true }])
  made.printer.stop()
})
