import type { TenantId } from '@kring/domain'
import { forRegister, type Store } from '../data/index.ts'
import { OperationFault } from './fault.ts'

/** The partner whose reference numbers begin like this one. Throws OperationFault `dossier-unknown`. */
export async function tenantOfReference(store: Store, reference: string): Promise<TenantId> {
  const prefix = reference.split('-')[0]
  const owner = (await forRegister(store).tenants()).find(({ referencePrefix }) => referencePrefix === prefix)
  if (owner === undefined)
    throw new OperationFault('dossier-unknown', `No partner has reference numbers like ${reference}.`)
  return owner.id
}
