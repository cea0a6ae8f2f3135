import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AddPerson } from './add-person.tsx'
import { EveryFollowUp } from './every-follow-up.tsx'
import { findPeople } from './find-people.ts'
import { PersonRow } from './person-row.tsx'

const askPeople = () => api.people.list()

/** How many lines to show at once, and how many more each time. */
const page = 100

export function PeopleList() {
  const { t } = useLingui()
  const goTo = useGoTo()
  const { value, refusal, askAgain } = useLogAnswer(askPeople)
  const [text, setText] = useState('')
  const [most, setMost] = useState(page)
  const [isAdding, setIsAdding] = useState(false)
  const found = findPeople(value ?? [], text)
  const isEmpty = value?.length === 0

  return (
    <>
      <ScreenHeading name={t`Personer`}>
        <p className="soft">
          <Trans>
            Bara pseudonymer: namn du hittat på själv. Aldrig något som hör till personen.
          </Trans>
        </p>
      </ScreenHeading>
      <div className="people">
        <section className="people-section" aria-labelledby="pseudonyms">
          <div className="people-head">
            <div>
              <h2 id="pseudonyms">
                <Trans>Pseudonymer</Trans>
              </h2>
              <p className="soft figures" role="status">
                {value && !isEmpty && (
                  <Plural value={found.length} one="# person" other="# personer" />
                )}
              </p>
            </div>
            <Button onPress={() => setIsAdding(true)}>
              <Trans>Ny person …</Trans>
            </Button>
          </div>
          {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
          {isEmpty && (
            <EmptyState lead={<Trans>Här samlas de du möter, under påhittade namn.</Trans>}>
              <p>
                <Trans>
                  En pseudonym är aldrig nödvändig. Den hjälper dig att hitta era insatser och det
                  du har lovat att följa upp. Skriv den när du loggar, eller lägg till en här.
                </Trans>
              </p>
            </EmptyState>
          )}
          {value && !isEmpty && (
            <>
              <search className="people-filter">
                <TextField
                  label={t`Hitta en person`}
                  hint={t`Några bokstäver ur pseudonymen. Enter öppnar den första.`}
                  value={text}
                  onChange={setText}
                  onKeyDown={(event) => {
                    const first = found[0]
                    if (event.key === 'Enter' && first) goTo('people', first.name)
                  }}
                />
              </search>
              {found.length === 0 && (
                <p className="soft">
                  <Trans>Ingen pseudonym har de bokstäverna.</Trans>
                </p>
              )}
              <ul className="person-rows" aria-labelledby="pseudonyms">
                {found.slice(0, most).map((person) => (
                  <PersonRow
                    key={person.name}
                    person={person}
                    onOpen={() => goTo('people', person.name)}
                  />
                ))}
              </ul>
              {found.length > most && (
                <Button look="quiet" onPress={() => setMost(most + page)}>
                  <Trans>Visa fler</Trans>
                </Button>
              )}
            </>
          )}
        </section>
        <EveryFollowUp />
      </div>
      {isAdding && (
        <AddPerson
          taken={value?.map(({ name }) => name) ?? []}
          onClose={() => setIsAdding(false)}
          onAdded={(name) => goTo('people', name)}
        />
      )}
    </>
  )
}
