import { locales } from '@kring/domain/language'
import type { PartnerDetails } from '../../../api/onboarding.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { regionId, regionName } from '../../../members/roles.ts'
import { partnerFrom } from '../newPartner/newPartner.ts'

/** What onboarding set of a partner, as fields. */
export const fieldsOf = ({ name, sector, country, languages, region, phone = '' }: PartnerDetails): FieldValues => ({
  name,
  sector,
  country,
  region: regionName(region),
  phone,
  ...Object.fromEntries(locales.map(locale => [`speaks-${locale}`, languages.includes(locale) ? 'yes' : ''])),
})

/** The fields as they are saved. */
export function detailsFrom(fields: FieldValues) {
  const { name, sector, country, languages, phone } = partnerFrom(fields)
  const region = regionId(fields.region ?? '')
  return { name, sector, country, languages, region, ...(phone === undefined ? {} : { phone }) }
}
