import type { Actor } from '@kring/domain'
import { forLists } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

export const listsOf = ({ store, tenant }: TenantStore, actor: Actor) =>
  forLists(store, tenant.id, signing.lists(actor, tenant.id))
