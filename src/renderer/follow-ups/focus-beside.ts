/** Before a line of a list goes: gives the focus to the next line, the one before, or the screen. */
export function focusBeside(line: HTMLElement | null): void {
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling
  const target = neighbour?.querySelector('button') ?? line?.closest('main')
  target?.focus()
}
