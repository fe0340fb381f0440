import type { Day } from '../calendar/days.ts'
import type { Country } from '../tenants/tenant.ts'

export const authorityIds = ['nl-ap', 'nl-ombudsman', 'be-gba', 'be-ombudsman', 'be-vlaamse-ombudsdienst'] as const
export type AuthorityId = (typeof authorityIds)[number]

/** Where somebody can go who is not helped here. */
export type Authority = {
  readonly id: AuthorityId
  readonly country: Country
  readonly kind: 'data-protection' | 'ombudsman'
  readonly name: string
  readonly address: string
  /** Where the address was read, and when it was last compared. */
  readonly source: string
  readonly asOf: Day
}

/** Addresses change: each says where it was read and when. A new one is a new line here. */
export const authorities: readonly Authority[] = [
  {
    id: 'nl-ap',
    country: 'NL',
    kind: 'data-protection',
    name: 'Autoriteit Persoonsgegevens',
    address: 'Postbus 93374, 2509 AJ Den Haag',
    source: 'https://www.autoriteitpersoonsgegevens.nl/over-de-autoriteit-persoonsgegevens/contact',
    asOf: '2025-06-01',
  },
  {
    id: 'nl-ombudsman',
    country: 'NL',
    kind: 'ombudsman',
    name: 'Nationale ombudsman en Kinderombudsman',
    address: 'Postbus 93122, 2509 AC Den Haag',
    source: 'https://www.nationaleombudsman.nl/contact',
    asOf: '2025-06-01',
  },
  {
    id: 'be-gba',
    country: 'BE',
    kind: 'data-protection',
    name: 'Gegevensbeschermingsautoriteit / Autorité de protection des données',
    address: 'Drukpersstraat 35, 1000 Brussel',
    source: 'https://www.gegevensbeschermingsautoriteit.be/burger/contact',
    asOf: '2025-06-01',
  },
  {
    id: 'be-ombudsman',
    country: 'BE',
    kind: 'ombudsman',
    name: 'Federale Ombudsman / Médiateur fédéral',
    address: 'Leuvenseweg 48 bus 6, 1000 Brussel',
    source: 'https://www.federaalombudsman.be/nl/contact',
    asOf: '2025-06-01',
  },
  {
    id: 'be-vlaamse-ombudsdienst',
    country: 'BE',
    kind: 'ombudsman',
    name: 'Vlaamse Ombudsdienst',
    address: 'Leuvenseweg 86, 1000 Brussel',
    source: 'https://www.vlaamseombudsdienst.be/nl/contact',
    asOf: '2025-06-01',
  },
]

export const authoritiesIn = (country: Country): readonly Authority[] =>
  authorities.filter(one => one.country === country)
