import type { Actor } from '@kring/domain'
import { forLog, type LogData } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

/** All access logs together. */
export const logOf = ({ store, tenant }: TenantStore, actor: Actor): LogData =>
  forLog(store, tenant.id, signing.log(actor, tenant.id))
