import { nameKey, type TenantId } from '@kring/domain'
import type { Mac } from '../data/sealing/mac.ts'

/** The id by which a person of a dossier is known to an erasure: the same for every mention of their name in it. */
export const personId = (mac: Mac, tenant: TenantId, dossier: string, name: string): string =>
  mac('person', [tenant, dossier, nameKey(name)]).slice(0, 12)
