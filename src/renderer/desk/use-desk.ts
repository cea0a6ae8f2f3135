import { useEffect, useEffectEvent, useState } from 'react'
import { type Desk, mostDroppedBytes, mostDroppedFiles } from '../../shared/desk.ts'
import { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { asRefusal } from '../use-answer.ts'

const betweenLooksInFolder = 60_000

export interface DeskAtHand {
  readonly desk: Desk | undefined
  readonly refusal: Refusal | undefined
  /** Waits for what somebody asked for. */
  readonly isWorking: boolean
  readonly work: (ask: () => Promise<Desk>) => void
  readonly drop: (files: readonly File[]) => void
  readonly askAgain: () => void
}

/** What lies on the desk, and a look in the watched folder about every minute. */
export function useDesk(): DeskAtHand {
  const [desk, setDesk] = useState<Desk>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isWorking, setWorking] = useState(false)

  // An answer that was overtaken by another tells nothing new.
  const show = (next: Desk) => setDesk((now) => (now && now.version > next.version ? now : next))
  const tell = (asked: Promise<Desk>) =>
    asked.then(show, (error: unknown) => setRefusal(asRefusal(error)))

  const work = (question: () => Promise<Desk>) => {
    if (isWorking) return
    setRefusal(undefined)
    setWorking(true)
    void tell(question()).finally(() => setWorking(false))
  }

  const drop = (files: readonly File[]) =>
    work(async () => {
      if (files.length > mostDroppedFiles) throw new Refusal('dropped-too-much')
      let latest: Desk | undefined
      try {
        for (const file of files) {
          latest = await api.desk.drop({ file: file.name, bytes: await bytesOf(file) })
        }
      } finally {
        // Those before one that was refused lie on the desk.
        if (latest) show(latest)
      }
      return latest ?? api.desk.find()
    })

  const find = useEffectEvent(() => tell(api.desk.find()))
  const lookInFolder = useEffectEvent(() => {
    if (!isWorking) void tell(api.desk.lookInFolder())
  })
  useEffect(() => {
    const look = () => lookInFolder()
    void find().then(look)
    const timer = setInterval(look, betweenLooksInFolder)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [])

  return {
    desk,
    refusal,
    isWorking,
    work,
    drop,
    askAgain: () => void tell(api.desk.find()),
  }
}

/** One byte more than an export may have is enough to refuse it. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, mostDroppedBytes).arrayBuffer())
  } catch {
    throw new Refusal('file-not-found', { file: file.name })
  }
}
