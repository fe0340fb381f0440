import { forErasure, forPersonSearch, forRegister } from '@kring/functions/data/index'
import { filesOf, personsIn } from '@kring/functions/erasure/persons'
import { personsOfCircle } from '@kring/functions/erasure/trajectory'
import { tenantOfReference } from './dossierOf.ts'
import { eraserOf } from './erasing.ts'
import { endWith } from './faults.ts'
import { findRunningHost } from './runningHost.ts'

/**
 * `npm run -s persons -- LIN-2026-000123`: the persons and files of a dossier, each with the id by which it can be erased.
 * `npm run -s persons -- "Johan Vermeulen" [2011-05-03]`: the dossiers in which somebody is named. The host must run.
 */
try {
  const [sought = '', birthDate] = process.argv.slice(2)
  const { folder, store, secret, now } = findRunningHost(process.env)
  if (/^[A-Z]{3}-\d{4}-\d{6}$/.test(sought)) await listPersons(sought)
  else await listDossiers(sought, birthDate)

  async function listPersons(reference: string): Promise<void> {
    const tenant = await tenantOfReference(store, reference)
    const examined = await forErasure(store, tenant, reference).examine(reference)
    if (examined.kind !== 'whole') return console.log(`${reference}: ${examined.kind}`)
    for (const { id, name } of await personsIn(eraserOf(folder, store, secret, now), tenant, examined.dossier))
      console.log(`${id}  ${name}`)
    for (const { id, name } of await personsOfCircle(store, tenant, reference)) console.log(`${id}  circle ${name}`)
    for (const { id, name } of filesOf(examined.dossier)) console.log(`${id}  file ${name}`)
  }

  async function listDossiers(name: string, born: string | undefined): Promise<void> {
    for (const { id } of await forRegister(store).tenants())
      for (const dossier of await forPersonSearch(store, id).dossiersOf({ name, birthDate: born }))
        console.log(`${dossier}  ${id}`)
  }
} catch (error) {
  endWith(error)
}
