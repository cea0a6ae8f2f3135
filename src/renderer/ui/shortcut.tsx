import './shortcut.css'

/** Keys as they stand on the keyboard, for the eye; the control itself carries aria-keyshortcuts. */
export function Shortcut({ keys }: { readonly keys: string }) {
  return (
    <kbd className="shortcut" aria-hidden="true">
      {keys}
    </kbd>
  )
}
