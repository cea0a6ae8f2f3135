import type { RollupMigration } from '../migrate.ts'
import { receiveForOrganisations } from './0001-receive-for-organisations.ts'
import { takeInFaster } from './0002-take-in-faster.ts'

/** In order. A new one goes last and takes the next number. */
export const rollupMigrations: readonly RollupMigration[] = [receiveForOrganisations, takeInFaster]
