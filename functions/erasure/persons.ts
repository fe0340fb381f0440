import type { NamedPerson, TenantId } from '@kring/domain'
import { type Dossier, forErasure, type Store } from '../data/index.ts'
import type { Eraser } from './eraser.ts'
import { type PersonInDossier, personsNamedWithId } from './personsNamed.ts'

export { filesOf, type PersonInDossier } from './personsNamed.ts'

/** The persons named in a dossier, each with the id by which `erasePerson` knows them. */
export async function personsIn(
  { store }: Pick<Eraser, 'store'>,
  tenant: TenantId,
  dossier: Dossier,
): Promise<readonly PersonInDossier[]> {
  const { id, version } = dossier.referral.form
  const form = await forErasure(store, tenant, dossier.head.id).formVersion(id, version)
  return personsNamedWithId(store.sealing().mac, dossier, form)
}

/** The same without ids. */
export const personsOf = async (store: Store, tenant: TenantId, dossier: Dossier): Promise<readonly NamedPerson[]> =>
  (await personsIn({ store }, tenant, dossier)).map(({ id, ...person }) => person)
