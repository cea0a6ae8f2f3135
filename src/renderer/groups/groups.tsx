import { GroupList } from './group-list.tsx'
import { GroupPage } from './group-page.tsx'
import './groups.css'

interface Props {
  /** Which one to open; null for the list of all. */
  readonly openId: number | null
}

/** The catalogue of groups and activities. */
export function Groups({ openId }: Props) {
  return openId === null ? <GroupList /> : <GroupPage key={openId} id={openId} />
}
