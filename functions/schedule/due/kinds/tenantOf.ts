import { TenantId } from '@kring/domain'
import type { DueEntry } from '../../../data/index.ts'

/** The tenant of an entry's key; undefined for the operator's. */
export const tenantOf = ({ tenant }: DueEntry): TenantId | undefined =>
  tenant === undefined ? undefined : TenantId.parse(tenant)
