import type { Actor } from '@kring/domain'
import { type AdminData, forAdmin } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

export const adminOf = ({ store, tenant }: TenantStore, actor: Actor): AdminData =>
  forAdmin(store, tenant.id, signing.admin(actor, tenant.id))
