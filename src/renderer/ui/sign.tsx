const lines = {
  back: 'M12.5 4 L6.5 10 L12.5 16',
  on: 'M7.5 4 L13.5 10 L7.5 16',
  upAndDown: 'M6 8 L10 3.5 L14 8 M6 12 L10 16.5 L14 12',
  more: 'M4 10 h0.01 M10 10 h0.01 M16 10 h0.01',
  done: 'M4 10.5 L8.5 15 L16 5.5',
  left: 'M16 10 L4 10 M9 5 L4 10 L9 15',
  right: 'M4 10 L16 10 M11 5 L16 10 L11 15',
  up: 'M10 16 L10 4 M5 9 L10 4 L15 9',
  down: 'M10 4 L10 16 M5 11 L10 16 L15 11',
  close: 'M5 5 L15 15 M15 5 L5 15',
} as const

/** A small sign, drawn, since not every system font has it. It says nothing to a screen reader. */
export function Sign({ of }: { readonly of: keyof typeof lines }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={lines[of]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
