import { type GivenGrant, Grant, type GrantTerms, termsOf } from '../src/grants/index.ts'

/** A province's grant for one partner in 2026: family group conferences at € 1,900. */
export const grantNamed = (id: string, changes: Partial<GivenGrant> = {}): Grant =>
  Grant.parse({
    id,
    funder: 'dijleland',
    name: 'Samen aan zet',
    from: '2026-01',
    to: '2026-12',
    budget: 480_000,
    tenants: ['linde'],
    variants: ['family'],
    prices: [{ variant: 'family', from: '2026-01', euros: 1900 }],
    ...changes,
  })

export const termsNamed = (changes: Partial<GivenGrant> = {}): GrantTerms => termsOf(grantNamed('grant', changes))
