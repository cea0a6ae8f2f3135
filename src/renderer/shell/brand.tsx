import './brand.css'

/** Two people beside each other, and the name. */
export function Brand() {
  return (
    <p className="brand">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <path d="M4 27 V15 a7.5 7.5 0 0 1 15 0 V27" className="brand-one" />
        <path d="M13 27 V15 a7.5 7.5 0 0 1 15 0 V27" className="brand-other" />
      </svg>
      Peerlogg
    </p>
  )
}
