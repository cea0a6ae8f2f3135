export const planParts = ['homecoming', 'studies', 'groups', 'meetings'] as const
export type PlanPart = (typeof planParts)[number]

/** What `goTo('plans', …)` is given: a part of the screen, and what of it to open. */
export const planSubject = (part: PlanPart, id: number | null = null): string =>
  id === null ? part : `${part}:${id}`

export function readPlanSubject(subject: string): { part: PlanPart; id: number | null } {
  const [name, id] = subject.split(':')
  return {
    part: planParts.find((part) => part === name) ?? 'homecoming',
    id: id === undefined ? null : Number(id),
  }
}
