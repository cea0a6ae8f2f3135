import { expect, test } from 'vitest'
import { findOutdated, generateFiles } from '../../scripts/schema.ts'

test('the committed schemas are what the code makes', async () => {
  expect(await findOutdated()).toEqual([])
})

test('both schemas and the export format are generated', () => {
  const files = generateFiles()
  expect(files.get('src/logbook/schema.sql')).toContain('CREATE TABLE sessions')
  expect(files.get('src/supervision/schema.sql')).toContain('CREATE TABLE cells')
  const format = JSON.parse(files.get('docs/export-format.schema.json') ?? '')
  expect(Object.keys(format.$defs)).toEqual(['manifest', 'cell', 'fact', 'line'])
  expect(format.$defs.cell.additionalProperties).toBe(false)
  expect(format.$defs.cell.properties.month.pattern).toBe(
    '^(0[1-9]|[1-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])$',
  )
})
