import type { NewProfile } from './journey.ts'

/** The two people that specs and the demo are about. */
export const peer: NewProfile = {
  kind: 'peer',
  label: 'Blå pärmen',
  passphrase: 'fyra svalor på en tråd',
}
export const supervisor: NewProfile = {
  kind: 'supervisor',
  label: 'Gröna pärmen',
  passphrase: 'tre stenar i en å',
}
