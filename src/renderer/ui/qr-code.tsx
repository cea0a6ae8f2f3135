import { encodeQR } from 'qr'

interface Props {
  readonly text: string
  /** What a reader of the code gets, for those who cannot see it. */
  readonly label: string
}

/** A QR code, dark on light in every theme, with the quiet frame that readers need. */
export function QrCode({ text, label }: Props) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="white" />
      <path d={squares.join('')} fill="black" />
    </svg>
  )
}
