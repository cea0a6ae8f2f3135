import { type ReactNode, useEffect, useRef } from 'react'
import './screen-heading.css'

interface Props {
  /** The screen's name; also all that the window's title says beside Peerlogg. */
  readonly name: string
  /** False where a field is the better place to begin. */
  readonly takesFocus?: boolean
  readonly children?: ReactNode
}

export function ScreenHeading({ name, takesFocus = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `Peerlogg – ${name}`
  }, [name])
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <div className="screen-heading">
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      {children}
    </div>
  )
}
