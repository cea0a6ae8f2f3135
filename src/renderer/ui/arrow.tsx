/** An arrow, drawn so that it looks the same in every system font. */
export function Arrow({ way }: { readonly way: 'back' | 'on' }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={way === 'back' ? 'M12.5 4 L6.5 10 L12.5 16' : 'M7.5 4 L13.5 10 L7.5 16'}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
