import type { Actor } from '@kring/domain'
import { type DossierReader, forLink, forReading, type ReadingData } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

export const readingOf = ({ store, tenant: { id: tenant } }: TenantStore, actor: Actor, id: string): ReadingData =>
  forReading(store, tenant, id, signing.reading(actor, tenant, id))

/** Finds and shows the dossier with this id, also for the holder of its personal link. */
export const readerOf = (tenantStore: TenantStore, actor: Actor, id: string): DossierReader =>
  actor.kind === 'citizen'
    ? forLink(tenantStore.store, tenantStore.tenant.id, id, signing.link(actor))
    : readingOf(tenantStore, actor, id)
