import { useEffect, useState } from 'react'
import { api, events } from '../api.ts'
import { useAnswer } from '../use-answer.ts'

const askFolders = () => api.sharingFolder.list()

/** Rises whenever something may have been put in a folder, or waits for it. */
export function useFolderVersion(): number {
  const [version, setVersion] = useState(0)
  useEffect(() => events.sharingFolderChanged(() => setVersion((count) => count + 1)), [])
  return version
}

/**
 * Every organisation's folder, as far as is known: asked again when main tells of a change, and when
 * somebody comes back to the window, such as after having put in a stick.
 */
export function useSharingFolders() {
  const folders = useAnswer(askFolders, useFolderVersion())
  const { askAgain } = folders
  useEffect(() => {
    window.addEventListener('focus', askAgain)
    return () => window.removeEventListener('focus', askAgain)
  }, [askAgain])
  return folders
}
