import * as z from 'zod'
import { forErasure, forPersonSearch, forRegister } from '../../data/index.ts'
import { filesOf, personsIn } from '../../erasure/persons.ts'
import { personsOfCircle } from '../../erasure/trajectory.ts'
import { command, type ExitCode, type Work } from '../command.ts'
import { tenantOfReference } from '../dossierOf.ts'

export const personsCommand = command({
  name: 'persons',
  summary: 'list the persons and files of a dossier, or the dossiers in which somebody is named',
  usage: [
    'kring persons <reference>: the persons and files of a dossier, each with the id by which it can be erased.',
    'kring persons "<name>" [<birth date>]: the dossiers in which somebody is named.',
  ],
  words: ['sought', 'birthDate'],
  options: {},
  local: 'running',
  input: { sought: z.string().min(1), birthDate: z.iso.date().optional() },
  run: ({ sought, birthDate }, work) =>
    /^[A-Z]{3}-\d{4}-\d{6}$/.test(sought) ? listPersons(sought, work) : listDossiers(sought, birthDate, work),
})

async function listPersons(reference: string, { host, say }: Work): Promise<ExitCode> {
  const { store, eraser } = host
  const tenant = await tenantOfReference(store, reference)
  const examined = await forErasure(store, tenant, reference).examine(reference)
  if (examined.kind !== 'whole') {
    say(`${reference}: ${examined.kind}`)
    return 1
  }
  for (const { id, name } of await personsIn(eraser, tenant, examined.dossier)) say(`${id}  ${name}`)
  for (const { id, name } of await personsOfCircle(store, tenant, reference)) say(`${id}  circle ${name}`)
  for (const { id, name } of filesOf(examined.dossier)) say(`${id}  file ${name}`)
  return 0
}

async function listDossiers(name: string, birthDate: string | undefined, { host, say }: Work): Promise<ExitCode> {
  for (const { id } of await forRegister(host.store).tenants())
    for (const dossier of await forPersonSearch(host.store, id).dossiersOf({ name, birthDate }))
      say(`${dossier}  ${id}`)
  return 0
}
