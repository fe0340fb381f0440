import type { Day } from '../calendar/days.ts'
import type { Country, Sector } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'

/**
 * From when a term is counted: in years after a dossier closed, or until somebody it is about has an age. Both are whole
 * years, so that a term of either kind is one number.
 */
export type TermKind = 'years-after-closing' | 'until-age'

/** How long dossiers of one kind are kept: DOMAIN, "Retention class per tenant × variant × country". */
export type RetentionClass = {
  readonly id: string
  readonly country: Country
  /** Absent: of every sector that has no class of its own. */
  readonly sector?: Sector | undefined
  /** Absent: of every kind of conference that has no class of its own. */
  readonly variant?: VariantId | undefined
  readonly kind: TermKind
  /** In years, or the age in years. What a partner may choose lies from `shortest` up to and including `longest`. */
  readonly term: number
  readonly shortest: number
  readonly longest: number
  /** The law or the reason, in the words by which somebody can look it up. */
  readonly source: string
  /** The day on which the term and its source were taken over here. */
  readonly asOf: Day
  /** A law was named for it. False: none was. In both cases a lawyer of the operator has yet to read the law and confirm it. */
  readonly isConfirmed: boolean
}

/** Taken over as they were given; the text of the laws was not read for it. */
const asOf = '2026-11-30'

/**
 * The classes, the first that fits counts. A term that changes gets its new number here, with its source and date: dossiers
 * are reckoned anew the next time that they fall due.
 */
export const retentionClasses: readonly RetentionClass[] = [
  {
    id: 'nl-youth-care',
    country: 'NL',
    sector: 'youth-care',
    kind: 'years-after-closing',
    term: 20,
    shortest: 20,
    longest: 30,
    source: 'Jeugdwet art. 7.3.8',
    asOf,
    isConfirmed: true,
  },
  {
    id: 'be-youth-help',
    country: 'BE',
    sector: 'youth-care',
    kind: 'until-age',
    term: 35,
    shortest: 35,
    longest: 40,
    source: 'Jeugdhulp Vlaanderen',
    asOf,
    isConfirmed: false,
  },
  unconfirmed('nl-school', 'NL', 'school', 5, { shortest: 2, longest: 10 }),
  unconfirmed('be-school', 'BE', 'school', 5, { shortest: 2, longest: 10 }),
  unconfirmed('nl-probation', 'NL', 'probation', 10, { shortest: 5, longest: 20 }),
  unconfirmed('be-probation', 'BE', 'probation', 10, { shortest: 5, longest: 20 }),
  unconfirmed('nl-housing', 'NL', 'housing', 5, { shortest: 2, longest: 10 }),
  unconfirmed('be-housing', 'BE', 'housing', 5, { shortest: 2, longest: 10 }),
  unconfirmed('nl-other', 'NL', undefined, 5, { shortest: 2, longest: 20 }),
  unconfirmed('be-other', 'BE', undefined, 5, { shortest: 2, longest: 20 }),
]

function unconfirmed(
  id: string,
  country: Country,
  sector: Sector | undefined,
  term: number,
  bounds: { readonly shortest: number; readonly longest: number },
): RetentionClass {
  return { id, country, sector, kind: 'years-after-closing', term, ...bounds, source: '', asOf, isConfirmed: false }
}

/** Of whom a dossier is kept: what decides its class. */
export type KeptFor = { readonly country: Country; readonly sector: Sector; readonly variant: VariantId }

/** The class of a partner's dossiers of one kind of conference. */
export function retentionClassOf({ country, sector, variant }: KeptFor): RetentionClass {
  const found = retentionClasses.find(
    one =>
      one.country === country &&
      (one.sector === undefined || one.sector === sector) &&
      (one.variant === undefined || one.variant === variant),
  )
  if (found === undefined) throw new TypeError(`no retention class of ${country}`)
  return found
}
