/** The two kinds of store that files come in to, told apart by nothing but how they are opened. */
import type { MonthRange, Report } from '../../src/shared/report.ts'
import type { ImportResult } from '../../src/shared/supervision.ts'
import { reportOn } from '../../src/supervision/overview.ts'
import { confirmSigner, revokeSigner, setValidUntil } from '../../src/supervision/signers.ts'
import { aRollup } from '../rollup/a-rollup.ts'
import type { TestRollup } from '../rollup/open-rollup.ts'
import { aSupervisor, contentsOf } from '../supervision/a-supervisor.ts'

type Supervisor = Awaited<ReturnType<typeof aSupervisor>>

export interface ReceivingStore extends Pick<Supervisor, 'invitation' | 'aSigner'> {
  readonly trust: (
    signer: { readonly name: string; readonly key: { readonly publicKey: string } },
    formerPublicKey?: string,
  ) => Promise<void>
  readonly revoke: (publicKey: string, by: string) => Promise<void>
  readonly endAt: (publicKey: string, validUntil: string, by: string) => Promise<void>
  readonly take: (...files: Uint8Array[]) => Promise<ImportResult[]>
  readonly reportOn: (range: MonthRange, units?: readonly string[]) => Promise<Report>
  readonly contents: () => Promise<ReturnType<typeof contentsOf>>
}

/** In both, whom one trusts is said in a supervisor's store. */
function saidIn(supervisor: Supervisor, afterwards: () => Promise<void>) {
  const { db, invitation, aSigner } = supervisor
  return {
    invitation,
    aSigner,
    trust: async (signer, formerPublicKey = '') => {
      const { publicKey } = signer.key
      confirmSigner(db, { name: signer.name, publicKey, formerPublicKey }, 'Handledare')
      await afterwards()
    },
    revoke: async (publicKey, by) => {
      revokeSigner(db, publicKey, by)
      await afterwards()
    },
    endAt: async (publicKey, validUntil, by) => {
      setValidUntil(db, { publicKey, validUntil }, by)
      await afterwards()
    },
  } satisfies Partial<ReceivingStore>
}

export async function supervisorsStore(): Promise<ReceivingStore> {
  const supervisor = await aSupervisor()
  const { db, take } = supervisor
  return {
    ...saidIn(supervisor, async () => {}),
    take,
    reportOn: async (range, units = []) => reportOn(db, range, units),
    contents: async () => contentsOf(db),
  }
}

export async function organisationsStore({ server }: TestRollup): Promise<ReceivingStore> {
  const supervisor = await aSupervisor()
  const rollup = await aRollup(server, supervisor.db)
  return {
    ...saidIn(supervisor, rollup.carry),
    take: (...files) => rollup.take(files),
    reportOn: rollup.reportOn,
    contents: rollup.contents,
  }
}
