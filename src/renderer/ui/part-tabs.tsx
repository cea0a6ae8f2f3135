import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import './part-tabs.css'

interface Props<Id extends string> {
  readonly label: string
  readonly parts: readonly { readonly id: Id; readonly name: string }[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** The part that is looked at. */
  readonly children: (id: Id) => ReactNode
}

/** The parts of one screen, side by side. */
export function PartTabs<Id extends string>({
  label,
  parts,
  selected,
  onSelect,
  children,
}: Props<Id>) {
  return (
    <Tabs selectedKey={selected} onSelectionChange={(key) => onSelect(key as Id)}>
      <TabList aria-label={label} className="part-tabs" items={parts}>
        {({ id, name }) => (
          <Tab id={id} className="part-tab">
            {name}
          </Tab>
        )}
      </TabList>
      {parts.map(({ id }) => (
        <TabPanel key={id} id={id} className="part-panel">
          {children(id)}
        </TabPanel>
      ))}
    </Tabs>
  )
}
