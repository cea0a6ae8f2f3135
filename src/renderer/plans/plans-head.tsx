import type { ReactNode, Ref } from 'react'

interface Props {
  readonly id: string
  readonly title: ReactNode
  readonly headingRef?: Ref<HTMLHeadingElement>
  /** What the list adds up to; read aloud when it changes. */
  readonly status?: ReactNode
  /** What begins a new one, and other ways on. */
  readonly children: ReactNode
}

/** The heading of a part of Planer, the same in all of them. */
export function PlansHead({ id, title, headingRef, status, children }: Props) {
  return (
    <div className="plans-head">
      <div>
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        <p className="soft figures" role="status">
          {status}
        </p>
      </div>
      <div className="plans-head-ways">{children}</div>
    </div>
  )
}
