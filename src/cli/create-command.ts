import { profileKinds } from '../shared/profile.ts'
import { createStore } from '../vault/open.ts'
import { WrongUsage } from './arguments.ts'
import type { Run } from './commands.ts'
import { migrations, pathOf, readPassphrase } from './stores.ts'

export const create: Run = async (given) => {
  const kind = profileKinds.find((known) => known === given.text('kind'))
  if (!kind) {
    throw new WrongUsage({
      sv: '--kind är peer eller supervisor.',
      en: '--kind is peer or supervisor.',
    })
  }
  const store = await createStore({
    directory: pathOf(given, 'store'),
    kind,
    label: given.text('label'),
    passphrase: await readPassphrase(given),
    migrations,
  })
  store.close()
  return { output: store.profile }
}
