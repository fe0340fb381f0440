import { type Localized, type Tenant, type TenantId, type VariantId, variantNameAt } from '@kring/domain'
import type { TenantDirectory } from '../tenantDirectory.ts'

export type Partners = ReadonlyMap<string, Tenant>

/**
 * The partners of a list's rows. One that cannot be read must not break the list: its kinds of conference then have the
 * product's names.
 */
export async function partnersOf(
  tenants: TenantDirectory,
  items: readonly { readonly tenant: TenantId }[],
): Promise<Partners> {
  const names = [...new Set(items.map(({ tenant }) => tenant))]
  const contexts = await Promise.all(names.map(name => tenants.open(name).catch(() => undefined)))
  return new Map(contexts.flatMap(context => (context === undefined ? [] : [[context.tenant.id, context.tenant]])))
}

/** What every row of a region's dossiers shows of its partner. */
export function partnerView(
  partners: Partners,
  { id, tenant, variant }: { readonly id: string; readonly tenant: TenantId; readonly variant: VariantId },
): { readonly reference: string; readonly tenantName: string; readonly variantName: Localized } {
  const partner = partners.get(tenant)
  return {
    reference: id,
    tenantName: partner?.name ?? tenant,
    variantName: variantNameAt(partner ?? { variantNames: {} }, variant),
  }
}
