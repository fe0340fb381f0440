import type { Actor } from '@kring/domain'
import { forMembers } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

export const membersOf = ({ store, tenant }: TenantStore, actor: Actor) =>
  forMembers(store, tenant.id, signing.members(actor, tenant.id))
