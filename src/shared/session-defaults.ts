import type { ActivityCode } from './activities.ts'
import type { Form } from './session.ts'

const usualForms: Partial<Record<ActivityCode, Form>> = {
  D05: 'with_staff',
  D07: 'group',
  D08: 'group',
  D12: 'phone',
  D19: 'present',
  I01: 'alone',
  I02: 'alone',
  I03: 'with_staff',
  I04: 'with_staff',
  I05: 'with_staff',
  I06: 'with_staff',
  I07: 'alone',
  I08: 'with_staff',
  I09: 'with_staff',
  I10: 'alone',
}

/** The form an activity usually takes. */
export const usualForm = (activity: string): Form =>
  usualForms[activity as ActivityCode] ?? 'individual'

/**
 * How many usually take part, as text for a field: nobody in indirect work, one in a meeting between
 * two. Empty for a group, where only the person who was there knows.
 */
export function usualParticipants(activity: string, form: Form): string {
  if (activity.startsWith('I') || form === 'alone' || form === 'present') return '0'
  return form === 'group' ? '' : '1'
}
