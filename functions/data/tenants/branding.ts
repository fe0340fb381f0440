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

/** How a partner looks and speaks; what was never set has revision 0. */
export const readBranding = async (table: Table, keys: Keys): Promise<Setting<Branding>> =>
  (await readSetting(table, keys, 'house-style', Branding)) ?? { value: defaultBranding, revision: 0 }

/** The mail texts for all kinds of conference, or those that one kind has of its own. */
export const readMailTexts = async (table: Table, keys: Keys, variant?: VariantId): Promise<Setting<MailTexts>> =>
  (await readSetting(table, keys, mailTextsPart(variant), MailTexts)) ?? { value: {}, revision: 0 }

/** The letters on paper of one kind of conference. */
export const readLetterTexts = async (table: Table, keys: Keys, variant: VariantId): Promise<Setting<LetterTexts>> =>
  (await readSetting(table, keys, letterTextsPart(variant), LetterTexts)) ?? { value: {}, revision: 0 }

/** What is known of a partner's logo; the picture itself is read apart. */
export const readLogo = async (table: Table, keys: Keys): Promise<Setting<Logo>> =>
  (await readSetting(table, keys, 'logo', Logo)) ?? { value: {}, revision: 0 }

/** The logo and what is known of it, in one change. The changes keep which bytes it had, not the bytes. */
export async function saveLogo(
  table: Table,
  keys: Keys,
  change: SettingChange<Logo>,
  image: LogoImage | undefined,
): Promise<number> {
  // A logo that was removed leaves an empty place: nobody may take anything out of the settings.
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

/** What the public page shows of a partner's house. */
export type TenantBranding = { readonly style: Branding; readonly logo: Logo }

export async function readTenantBranding(table: Table, keys: Keys): Promise<TenantBranding> {
  const [style, logo] = await Promise.all([readBranding(table, keys), readLogo(table, keys)])
  return { style: style.value, logo: logo.value }
}
