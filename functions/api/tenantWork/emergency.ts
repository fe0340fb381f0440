import type { Actor } from '@kring/domain'
import { type Dossier, forEmergency } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

export const emergencyOf = ({ store, tenant }: TenantStore, actor: Actor, { head: { id } }: Dossier) =>
  forEmergency(store, tenant.id, signing.emergency(actor, tenant.id, id))
