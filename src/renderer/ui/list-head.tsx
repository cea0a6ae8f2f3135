import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Sign } from './sign.tsx'
import './list-head.css'

interface Props {
  readonly id: string
  readonly title: ReactNode
  /** What the list adds up to; read aloud when it changes. */
  readonly status: ReactNode
  readonly previous: string
  readonly onPrevious: () => void
  readonly next: string
  readonly onNext: () => void
  /** A way between the two, such as back to today. */
  readonly children?: ReactNode
}

/** The heading of a list that is turned page by page. */
export function ListHead(props: Props) {
  return (
    <div className="list-head">
      <div>
        <h2 id={props.id}>{props.title}</h2>
        <p className="soft figures" role="status">
          {props.status}
        </p>
      </div>
      <div className="list-head-ways">
        <Button look="quiet" aria-label={props.previous} onPress={props.onPrevious}>
          <Sign of="back" />
        </Button>
        {props.children}
        <Button look="quiet" aria-label={props.next} onPress={props.onNext}>
          <Sign of="on" />
        </Button>
      </div>
    </div>
  )
}
