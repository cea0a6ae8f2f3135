import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'
import { withServer } from '../../src/rollup/server.ts'
import { findPostgres, withoutPostgres } from './postgres-binaries.ts'

/** Whether suites that need a server can run; says why when they cannot. */
export function hasPostgres(): boolean {
  const isThere = findPostgres() !== null
  if (!isThere) console.warn(`Skipped: ${withoutPostgres}.`)
  return isThere
}

/** The address of the server that the test files share. */
export async function serverAddress(): Promise<string> {
  const told = await text(connect(inject('postgresIsToldAt'), '127.0.0.1'))
  if (!told.startsWith('postgres://')) throw new Error(told)
  return told
}

/** The address of a new and empty database on it. */
export async function emptyDatabase(): Promise<string> {
  const server = await serverAddress()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withServer(`${server}postgres`, async (database) => {
    await database.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  })
  return `${server}${name}`
}
