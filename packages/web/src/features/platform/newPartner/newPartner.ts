import type { Locale } from '@kring/domain/language'
import type { NewPartner } from '../../../api/onboarding.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { regionId } from '../../../members/roles.ts'

export const sectors = ['youth-care', 'school', 'probation', 'housing', 'other'] as const
export const languagesOf = (fields: FieldValues): readonly Locale[] =>
  (['nl', 'fr', 'en'] as const).filter(locale => fields[`speaks-${locale}`] === 'yes')

/** A URL slug from a name: 'School De Brug' → 'school-de-brug'. */
export const addressFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)

/** Builds the API request from the fields, which the page validates first. */
export function partnerFrom(fields: FieldValues): NewPartner {
  const {
    name = '',
    sector,
    country,
    region = '',
    prefix = '',
    phone = '',
    ground = '',
    admin = '',
    email = '',
  } = fields
  return {
    id: fields.address || addressFrom(name),
    name: name.trim(),
    sector: sectors.find(one => one === sector) ?? 'other',
    country: country === 'NL' ? 'NL' : 'BE',
    languages: [...languagesOf(fields)],
    region: regionId(region),
    referencePrefix: prefix.trim().toUpperCase(),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(ground.trim() === '' ? {} : { specialGround: ground.trim() }),
    admin: { name: admin.trim(), email: email.trim().toLowerCase() },
  }
}
