import type { StepState } from '../../shared/plan.ts'

const lines = {
  open: '',
  under_way: 'M10 2.5 a7.5 7.5 0 0 1 0 15 Z',
  done: 'M6 10.4 L9 13.4 L14.2 7.2',
  not_relevant: 'M6.5 10 L13.5 10',
} as const satisfies Record<StepState, string>

/** How far a step has come, at a glance; the words stand beside it. */
export function StepSign({ of: state }: { readonly of: StepState }) {
  return (
    <svg
      className={`step-sign step-sign-${state}`}
      viewBox="0 0 20 20"
      width="22"
      height="22"
      aria-hidden="true"
    >
      <circle cx="10" cy="10" r="7.5" />
      <path d={lines[state]} />
    </svg>
  )
}
