import type { Locale } from '../../language/locale.ts'
import type { Country } from '../../tenants/tenant.ts'

export type Helpline = { readonly name: string; readonly phone: string }

/**
 * Whom a child can call for free when nobody else answers. awel.be: 102; ecouteenfants.be: 103; kindertelefoon.nl:
 * 0800 0432. The number for danger is 112 in both countries.
 */
export const helplineOf = (country: Country, language: Locale): Helpline =>
  country === 'NL'
    ? { name: 'Kindertelefoon', phone: '0800 0432' }
    : language === 'fr'
      ? { name: 'Écoute-Enfants', phone: '103' }
      : { name: 'Awel', phone: '102' }

export const emergencyNumber = '112'
