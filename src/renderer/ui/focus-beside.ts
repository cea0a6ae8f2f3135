/** Before a line of a list goes: gives the focus to the next line, the one before, or what stands in. */
export function focusBeside(
  line: HTMLElement | null,
  otherwise: HTMLElement | null | undefined = line?.closest('main'),
): void {
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling
  const target = neighbour?.querySelector('button') ?? otherwise
  target?.focus()
}
