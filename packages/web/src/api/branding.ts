import type { VariantId } from '@kring/domain/variants'
import type {
  BrandingView,
  LogoSaved,
  MailTextsView,
  SaveBranding,
  SaveMailTexts,
  SettingSaved,
  VariantMailTextsView,
} from '@kring/functions/api/contract/branding'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** API of a partner's branding and mail texts. */
export type BrandingToSave = Input<typeof SaveBranding>
export type MailTextsToSave = Input<typeof SaveMailTexts>
export type Saved = Output<typeof SettingSaved>

const at = (tenant: string, rest: string) => `/t/${encodeURIComponent(tenant)}/${rest}`

export const readBranding = (tenant: string) => ask<BrandingView>(at(tenant, 'house-style'))
export const saveBranding = (tenant: string, body: BrandingToSave, version: number) =>
  ask<Saved>(at(tenant, 'house-style'), { method: 'PUT', body, version })
export const saveLogo = (tenant: string, file: Blob, version: number) =>
  ask<LogoSaved>(at(tenant, 'logo'), { method: 'PUT', file, version })
export const removeLogo = (tenant: string, version: number) =>
  ask<Saved>(at(tenant, 'logo'), { method: 'DELETE', version })

/** Reads the mail texts for all variants, or the overrides of one variant with the inherited texts. */
export async function readMailTexts(tenant: string, variant?: VariantId): Promise<VariantMailTextsView> {
  if (variant !== undefined) return ask<VariantMailTextsView>(at(tenant, `texts/${variant}`))
  return { ...(await ask<MailTextsView>(at(tenant, 'texts'))), general: {} }
}
export const saveMailTexts = (
  tenant: string,
  body: MailTextsToSave,
  { version, variant }: { readonly version: number; readonly variant: VariantId | undefined },
) => ask<Saved>(at(tenant, variant === undefined ? 'texts' : `texts/${variant}`), { method: 'PUT', body, version })
