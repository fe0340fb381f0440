import type { FunderId, TenantId } from '@kring/domain'
import { begun } from '@kring/domain/releases'
import { samenAanZet } from '@kring/domain/test-data/editions'
import { saveRelease } from '@kring/functions/data/releases/releases'
import { publishEdition } from '../support/publishedEdition.ts'
import type { World } from '../support/world.ts'

/** What an attack on releases aims at: an edition that the funder reads, and a release that the operator looks at. */
export const releaseAimedAt = { asOf: '2026-05-05', number: 1 } as const
export const grantOf = (tenant: TenantId): string => `grant-${tenant}`

export async function createRelease(world: World, funder: FunderId, tenant: TenantId): Promise<void> {
  const { asOf, number } = releaseAimedAt
  const grant = grantOf(tenant)
  await publishEdition(world, funder, { ...samenAanZet, grant: { ...samenAanZet.grant, id: grant }, asOf, number })
  const granted = { funder, funderName: funder, id: grant, name: 'Aan zet', tenants: [tenant] }
  const release = begun(granted, { asOf, through: '2026-04' }, `${asOf}T06:00:00.000Z`)
  await saveRelease(world.store.table({ role: 'own' }), release)
}
