import { useState } from 'react'
import { ListPage } from './list-page.tsx'
import { ListsOverview } from './lists-overview.tsx'
import { Templates } from './templates.tsx'
import './homecoming.css'

interface Props {
  /** Which one to open; null for the list of all. */
  readonly openId: number | null
}

/** Homecoming lists, one of them, or the templates they begin with. */
export function HomecomingLists({ openId }: Props) {
  const [isInTemplates, setIsInTemplates] = useState(false)
  if (openId !== null) return <ListPage key={openId} id={openId} />
  return isInTemplates ? (
    <Templates onClose={() => setIsInTemplates(false)} />
  ) : (
    <ListsOverview onTemplates={() => setIsInTemplates(true)} />
  )
}
