import { dayIn } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { begin, guessedMapping, lookInto } from '@kring/functions/api/imports/begin'
import { check } from '@kring/functions/api/imports/check'
import { type Importer, withGrants } from '@kring/functions/api/imports/partners'
import { importNext } from '@kring/functions/api/imports/run'
import { signing } from '@kring/functions/api/signing'
import { forImports, type ImportBatch } from '@kring/functions/data/imports/index'
import type { Store } from '@kring/functions/data/index'
import { pastYearsCsv } from './pastYears.ts'
import { demoTenants } from './tenants.ts'

const id = 'demo-past-years'
const by = { subject: 'paula', name: 'Paula Jansen' }
const operator = { kind: 'person' as const, ...by, memberships: [{ role: 'platform-admin' as const }] }
/** Milliseconds: all of it at once. */
const patience = 600_000

/**
 * Takes over the demo's past years from a spreadsheet, as the operator does it: the same reader, check and counting. An interrupted import
 * goes on where it was.
 */
export async function importPastYears(
  store: Store,
  secret: string,
  now: string,
  grants: readonly Grant[],
): Promise<void> {
  const data = forImports(store, 'operator')
  const importer: Importer = { place: 'operator', data, partners: await withGrants(data, demoTenants) }
  const today = dayIn(now, 'Europe/Brussels')
  let batch: ImportBatch = (await data.read(id)) ?? (await read(importer, secret, now, pastYearsCsv(today, grants)))
  if (batch.state === 'read') batch = await check(importer, batch, today, 'nl')
  if (batch.faulty > 0) throw new Error(`demo data: ${JSON.stringify(batch.faults)} in the past years`)
  if (batch.state === 'checked') batch = await data.save({ ...batch, state: 'importing' })
  if (batch.state === 'importing')
    await importNext(importer, batch, {
      ...{ store, secret, today, now: () => now, patience, locale: 'nl' },
      sign: (tenant, grant) => signing.importCounting(operator, tenant, grant),
    })
}

async function read(importer: Importer, secret: string, now: string, csv: string): Promise<ImportBatch> {
  const file = { content: new TextEncoder().encode(csv) }
  const { found } = await lookInto(file)
  return begin(importer, file, guessedMapping(found, 'operator'), by, { now, id, secret })
}
