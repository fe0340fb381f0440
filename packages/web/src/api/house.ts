import type { VariantId } from '@kring/domain/variants'
import type {
  HouseStyleView,
  LogoSaved,
  MailTextsView,
  SaveHouseStyle,
  SaveMailTexts,
  SettingSaved,
  VariantMailTextsView,
} from '@kring/functions/api/contract/house'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** How a partner looks and speaks, and the mails that it words itself. */
export type HouseStyleToSave = Input<typeof SaveHouseStyle>
export type MailTextsToSave = Input<typeof SaveMailTexts>
export type Saved = Output<typeof SettingSaved>

const at = (tenant: string, rest: string) => `/t/${encodeURIComponent(tenant)}/${rest}`

export const readHouseStyle = (tenant: string) => ask<HouseStyleView>(at(tenant, 'house-style'))
export const saveHouseStyle = (tenant: string, body: HouseStyleToSave, version: number) =>
  ask<Saved>(at(tenant, 'house-style'), { method: 'PUT', body, version })
export const saveLogo = (tenant: string, file: Blob, version: number) =>
  ask<LogoSaved>(at(tenant, 'logo'), { method: 'PUT', file, version })
export const removeLogo = (tenant: string, version: number) =>
  ask<Saved>(at(tenant, 'logo'), { method: 'DELETE', version })

/** The mails for all kinds of conference, or those that one kind has of its own; what holds where it has none. */
export async function readMailTexts(tenant: string, variant?: VariantId): Promise<VariantMailTextsView> {
  if (variant !== undefined) return ask<VariantMailTextsView>(at(tenant, `texts/${variant}`))
  return { ...(await ask<MailTextsView>(at(tenant, 'texts'))), general: {} }
}
export const saveMailTexts = (
  tenant: string,
  body: MailTextsToSave,
  { version, variant }: { readonly version: number; readonly variant: VariantId | undefined },
) => ask<Saved>(at(tenant, variant === undefined ? 'texts' : `texts/${variant}`), { method: 'PUT', body, version })
