import type { KeyboardEvent } from 'react'

/** For a button that is a line of a list: up and down go to the one beside. Tab works too. */
export function moveByArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  const line = event.currentTarget.parentElement
  const beside = { ArrowDown: line?.nextElementSibling, ArrowUp: line?.previousElementSibling }[
    event.key
  ]
  if (!beside) return
  event.preventDefault()
  beside.querySelector('button')?.focus()
}
