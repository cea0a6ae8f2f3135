import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useMemo, useRef } from 'react'
import type { SessionFilter } from '../../shared/session-search.ts'
import { api } from '../api.ts'
import { askMemory } from '../sessions/memory.ts'
import { useLogVersion } from '../sessions/session-actions.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { type SessionsBehind, useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Shortcut } from '../ui/shortcut.tsx'
import { TextField } from '../ui/text-field.tsx'
import { durationInWords } from '../words/duration.ts'
import { useToday } from '../words/use-today.ts'
import { countFilters, type FilterFields, noFilter, toFilter } from './filter-fields.ts'
import { Filters } from './filters.tsx'
import { FoundList } from './found-list.tsx'
import { FoundPages } from './found-pages.tsx'
import { layOut } from './list-layout.ts'
import { useNewestAnswer } from '../use-newest-answer.ts'

const find = (asked: string) => api.sessions.find(JSON.parse(asked) as SessionFilter)

export interface ListChoices {
  readonly fields: FilterFields
  readonly hasFilters: boolean
  /** The figure that the list was opened about, if any. */
  readonly behind: SessionsBehind | null
  /** A page of lines at a time, all of them there for a screen reader to walk through. */
  readonly isInPages: boolean
}

interface Props {
  readonly choices: ListChoices
  readonly onChoices: (changes: Partial<ListChoices>) => void
  readonly takesFocus: boolean
}

/** Everything logged, newest first; words and filters find some of it. */
export function ListView({ choices, onChoices, takesFocus }: Props) {
  const { fields, hasFilters, behind, isInPages } = choices
  const { t } = useLingui()
  const today = useToday()
  const version = useLogVersion()
  const goTo = useGoTo()
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useShortcut('Ctrl+F', () => search.current?.focus())

  const asked = JSON.stringify(toFilter(fields, today, behind?.filter).filter)
  const { value, refusal } = useNewestAnswer(
    useCallback(async () => ({ ...(await find(asked)), asked, version }), [asked, version]),
  )
  const memory = useLogAnswer(askMemory)
  const layout = useMemo(() => layOut(value?.days ?? []), [value])
  const filters = countFilters(fields)
  const isFiltered = filters > 0 || fields.text.trim() !== '' || behind !== null
  const change = (changes: Partial<FilterFields>) =>
    onChoices({ fields: { ...fields, ...changes } })
  const clear = () => {
    onChoices({ fields: noFilter, behind: null })
    search.current?.focus()
  }

  return (
    <section className="log-view" aria-labelledby="log-list">
      <search className="log-search">
        <TextField
          label={
            <>
              <Trans>Sök</Trans> <Shortcut keys="Ctrl+F" />
            </>
          }
          hint={t`Ord ur anteckningar, egna benämningar och aktiviteter.`}
          value={fields.text}
          onChange={(text) => change({ text })}
          inputRef={search}
        />
        <div className="log-search-ways">
          <Button
            aria-expanded={hasFilters}
            aria-controls="log-filters"
            onPress={() => onChoices({ hasFilters: !hasFilters })}
          >
            {filters === 0 ? <Trans>Filter</Trans> : <Trans>Filter ({filters})</Trans>}
          </Button>
          {isFiltered && (
            <Button look="quiet" onPress={clear}>
              <Trans>Rensa allt</Trans>
            </Button>
          )}
        </div>
        <div id="log-filters" hidden={!hasFilters}>
          {hasFilters && memory.value && (
            <Filters fields={fields} onChange={change} {...memory.value} />
          )}
        </div>
      </search>
      {behind && (
        <p className="log-behind">
          <Trans>
            Insatserna bakom en siffra: <strong>{behind.figure}</strong>
          </Trans>
          <Button look="quiet" onPress={() => goTo('summary')}>
            <Trans>Till sammanställningen</Trans>
          </Button>
        </p>
      )}
      {memory.refusal && <RefusalNotice refusal={memory.refusal} onRetry={memory.askAgain} />}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="log-list-head">
        <div>
          <h2 id="log-list">
            {isFiltered ? <Trans>Träffar</Trans> : <Trans>Alla insatser</Trans>}
          </h2>
          <p className="soft figures" role="status">
            {value && (
              <Trans>
                <Plural value={value.happened} one="# insats" other="# insatser" />,{' '}
                {durationInWords(value.minutes)}
              </Trans>
            )}
            {value && value.happened < value.ids.length && (
              <Trans>. {value.ids.length - value.happened} blev inte av.</Trans>
            )}
          </p>
        </div>
        <Checkbox isChecked={isInPages} onChange={(checked) => onChoices({ isInPages: checked })}>
          <Trans>Visa som sidor</Trans>
        </Checkbox>
      </div>
      {value?.ids.length === 0 &&
        (isFiltered ? (
          <EmptyState lead={<Trans>Inga insatser stämmer.</Trans>}>
            <p>
              <Trans>Pröva med färre ord, början av ett ord eller färre filter.</Trans>
            </p>
          </EmptyState>
        ) : (
          <EmptyState lead={<Trans>Loggen är tom.</Trans>}>
            <p>
              <Trans>Det du sparar under Idag samlas här, dag för dag.</Trans>
            </p>
          </EmptyState>
        ))}
      {value &&
        value.ids.length > 0 &&
        // Another question begins at its top; a change of the log leaves the list where it is.
        (isInPages ? (
          <FoundPages key={value.asked} ids={value.ids} />
        ) : (
          <FoundList key={value.asked} ids={value.ids} layout={layout} takesFocus={takesFocus} />
        ))}
    </section>
  )
}
