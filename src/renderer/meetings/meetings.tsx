import { MeetingList } from './meeting-list.tsx'
import { MeetingPage } from './meeting-page.tsx'
import './meetings.css'

interface Props {
  /** Which one to open; null for the list of all. */
  readonly openId: number | null
}

/** Meetings that a person wants company at. */
export function Meetings({ openId }: Props) {
  return openId === null ? <MeetingList /> : <MeetingPage key={openId} id={openId} />
}
