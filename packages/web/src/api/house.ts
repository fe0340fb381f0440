import type {
  HouseStyleView,
  LogoSaved,
  MailTextsView,
  SaveHouseStyle,
  SaveMailTexts,
  SettingSaved,
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
export const readMailTexts = (tenant: string) => ask<MailTextsView>(at(tenant, 'texts'))
export const saveMailTexts = (tenant: string, body: MailTextsToSave, version: number) =>
  ask<Saved>(at(tenant, 'texts'), { method: 'PUT', body, version })
