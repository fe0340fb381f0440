import {
  Branding,
  defaultBranding,
  LetterTexts,
  Logo,
  letterTextsPart,
  MailTexts,
  mailTextsPart,
  type VariantId,
} from '@kring/domain'
import * as z from 'zod'
import { get } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import { readSetting, type Setting, type SettingChange, saveSetting } from './settings.ts'

type Keys = ReturnType<typeof tenantKeys>
export type LogoImage = { readonly type: 'image/svg+xml' | 'image/png'; readonly bytes: Uint8Array }

/** A partner's branding; revision 0 when it was never set. */
export const readBranding = async (table: Table, keys: Keys): Promise<Setting<Branding>> =>
  (await readSetting(table, keys, 'house-style', Branding)) ?? { value: defaultBranding, revision: 0 }

/** A partner's mail texts for all kinds of conference, or those of one kind when `variant` is given. */
export const readMailTexts = async (table: Table, keys: Keys, variant?: VariantId): Promise<Setting<MailTexts>> =>
  (await readSetting(table, keys, mailTextsPart(variant), MailTexts)) ?? { value: {}, revision: 0 }

/** A partner's letter texts for one kind of conference. */
export const readLetterTexts = async (table: Table, keys: Keys, variant: VariantId): Promise<Setting<LetterTexts>> =>
  (await readSetting(table, keys, letterTextsPart(variant), LetterTexts)) ?? { value: {}, revision: 0 }

/** The metadata of a partner's logo; the image is read separately. */
export const readLogo = async (table: Table, keys: Keys): Promise<Setting<Logo>> =>
  (await readSetting(table, keys, 'logo', Logo)) ?? { value: {}, revision: 0 }

/** Saves the logo and its metadata in one change. The change record keeps the metadata, not the bytes. */
export async function saveLogo(
  table: Table,
  keys: Keys,
  change: SettingChange<Logo>,
  image: LogoImage | undefined,
): Promise<number> {
  // A removed logo is overwritten with an empty item, as no role may delete settings.
  return saveSetting(table, keys, 'logo', { ...change, beside: [{ ...keys.logoImage(), ...image }] })
}

const Stored = z.object({ type: z.enum(['image/svg+xml', 'image/png']), bytes: z.instanceof(Uint8Array) })

export async function readLogoImage(table: Table, keys: Keys): Promise<LogoImage | undefined> {
  const item = await get(table, 'read-logo', keys.logoImage())
  if (item?.bytes === undefined) return undefined
  const image = Stored.safeParse(item)
  if (!image.success) throw new CorruptItem('unreadable logo')
  return image.data
}

/** The branding that the public page shows. */
export type TenantBranding = { readonly style: Branding; readonly logo: Logo }

export async function readTenantBranding(table: Table, keys: Keys): Promise<TenantBranding> {
  const [style, logo] = await Promise.all([readBranding(table, keys), readLogo(table, keys)])
  return { style: style.value, logo: logo.value }
}
