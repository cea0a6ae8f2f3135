import { useSubject } from '../shell/navigation.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonPage } from './person-page.tsx'
import './people.css'

/** The pseudonyms of the log, or the page of the one that the screen was opened about. */
export function People() {
  const name = useSubject()
  return name === undefined ? <PeopleList /> : <PersonPage key={name} name={name} />
}
