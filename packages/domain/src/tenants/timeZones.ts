import type { Country, Tenant } from './tenant.ts'

/** The IANA time zone of each country in which Kring works. */
export const timeZoneIn = { NL: 'Europe/Amsterdam', BE: 'Europe/Brussels' } as const satisfies Record<
  Country,
  Tenant['timeZone']
>
