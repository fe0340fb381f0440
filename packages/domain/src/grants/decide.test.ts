import { describe, expect, it } from 'vitest'
import { grantNamed, termsNamed } from '../../test-data/grants.ts'
import { FunderId } from '../people/actor.ts'
import { TenantId } from '../tenants/tenant.ts'
import { decideGrant, type GrantCommand, type GrantContext, type GrantState } from './decide.ts'
import { type GivenGrant, type Grant, isFor } from './grant.ts'
import { GrantTerms } from './terms.ts'

const context: GrantContext = {
  by: { role: 'platform-admin', subject: 'paula' },
  at: '2026-05-12T09:00:00.000Z',
  month: '2026-05',
  grants: [],
  partners: ['linde', 'kompas'].map(id => TenantId.parse(id)),
  earlier: [],
  shown: new Map(),
}
const dijleland = FunderId.parse('dijleland')
const city = FunderId.parse('stad')
const why = 'Zo besliste de deputatie'
const make = (changes: Partial<GivenGrant> = {}): GrantCommand => ({
  name: 'make',
  funder: dijleland,
  terms: termsNamed(changes),
  why,
})
const amend = (changes: Partial<GivenGrant>): GrantCommand => ({ name: 'amend', terms: termsNamed(changes), why })
const outcome = (state: GrantState, command: GrantCommand, changes: Partial<GrantContext> = {}) => {
  const decided = decideGrant(state, command, { ...context, ...changes })
  return decided.ok ? decided.events[0]?.grant : decided.error.code
}
const grant = grantNamed('samen-aan-zet')

describe('a grant that is made', () => {
  it('says who made it, when and why, and gets an id from its name that no grant of any funder has', () => {
    const decided = decideGrant(undefined, make({ name: 'Samen aan zet!' }), { ...context, grants: [] })
    expect(decided).toMatchObject({ ok: true, events: [{ type: 'made', grant: { id: 'samen-aan-zet' }, why }] })
    expect(outcome(undefined, make({ tenants: ['kompas'] }), { grants: [{ ...grant, funder: city }] })).toMatchObject({
      id: 'samen-aan-zet-2',
    })
    expect(outcome(undefined, make({ name: 'É' }))).toMatchObject({ id: 'grant-e' })
  })

  it.each([
    ['ends before it begins', { from: '2026-06', to: '2026-05' }, 'grant-months-reversed'],
    ['runs for fifty years', { to: '2075-12' }, 'grant-too-long'],
    ['has a formula for a name', { name: '=SUM(A1)' }, 'grant-name-formula'],
    ['has a partner that does not exist', { tenants: ['linde', 'nergens'] }, 'grant-tenant-unknown'],
    ['has a kind of conference without a price', { variants: ['family', 'restorative'] }, 'grant-price-missing'],
    [
      'has a price that begins later than it',
      { prices: [{ variant: 'family', from: '2026-02', euros: 1 }] },
      'grant-price-missing',
    ],
  ] satisfies [string, Partial<GivenGrant>, string][])('is refused when it %s', (_, changes, code) => {
    expect(outcome(undefined, make(changes))).toBe(code)
  })

  it('is not made twice: a funder has one of a name', () => {
    expect(outcome(undefined, make({ tenants: ['kompas'] }), { grants: [grant] })).toBe('grant-exists')
  })

  it('cannot have a threshold below five, of which fewer than five values would remain, or a control mark in its name', () => {
    expect(GrantTerms.safeParse({ ...termsNamed(), threshold: 0 }).success).toBe(false)
    expect(GrantTerms.safeParse({ ...termsNamed(), threshold: 4 }).success).toBe(false)
    expect(GrantTerms.safeParse({ ...termsNamed(), threshold: 5 }).success).toBe(true)
    expect(GrantTerms.safeParse({ ...termsNamed(), name: 'Aan\u0007zet' }).success).toBe(false)
  })
})

describe('two grants that cover the same', () => {
  const goodNeighbours = grantNamed('stad', { funder: 'stad', name: 'Goede buren', from: '2026-10', to: '2027-12' })

  it('are refused, with the other one and what both cover', () => {
    expect(decideGrant(undefined, make(), { ...context, grants: [goodNeighbours] })).toEqual({
      ok: false,
      error: {
        code: 'grant-overlaps',
        overlaps: [
          {
            ...{ grant: 'stad', funder: 'stad', name: 'Goede buren' },
            ...{ tenants: ['linde'], variants: ['family'], from: '2026-10', to: '2026-12' },
          },
        ],
      },
    })
  })

  it('stand when one of them says that the manager chooses for each referral', () => {
    expect(outcome(undefined, make({ isChosenPerReferral: true }), { grants: [goodNeighbours] })).toMatchObject({
      isChosenPerReferral: true,
    })
    const chosen = { ...goodNeighbours, isChosenPerReferral: true }
    expect(outcome(undefined, make(), { grants: [chosen] })).toMatchObject({ name: 'Samen aan zet' })
  })

  it('do not overlap with another partner, another kind, other months, or after one was ended', () => {
    const others = [
      { ...goodNeighbours, tenants: [TenantId.parse('kompas')] },
      { ...goodNeighbours, variants: ['restorative' as const] },
      { ...goodNeighbours, from: '2027-01' },
      { ...goodNeighbours, endedFrom: '2026-10' },
    ]
    expect(outcome(undefined, make(), { grants: others })).toMatchObject({ name: 'Samen aan zet' })
  })
})

describe('a grant that is amended', () => {
  it('gets another budget, more partners, and a price from a month on', () => {
    const prices = [...grant.prices, { variant: 'family' as const, from: '2026-07', euros: 2000 }]
    const changes = { budget: 500_000, tenants: ['linde', 'kompas'], prices }
    expect(outcome(grant, amend(changes))).toMatchObject({ budget: 500_000, tenants: ['kompas', 'linde'], prices })
  })

  it('keeps the prices of quarters that are over: they were invoiced', () => {
    const dearer = [{ variant: 'family' as const, from: '2026-01', euros: 2000 }]
    expect(outcome(grant, amend({ prices: dearer }))).toBe('grant-price-closed')
    const fromApril = [...grant.prices, { variant: 'family' as const, from: '2026-04', euros: 2000 }]
    expect(outcome(grant, amend({ prices: fromApril }))).toMatchObject({ prices: fromApril })
  })

  it('keeps them also where the kind, or the months, were taken out before', () => {
    const family = { variant: 'family' as const, from: '2026-01', euros: 1900 }
    const restorative = { variant: 'restorative' as const, from: '2026-01', euros: 1500 }
    const both = { variants: ['family' as const, 'restorative' as const], prices: [family, restorative] }
    const was = { ...grant, ...both }
    const dearer = { ...both, prices: [family, { ...restorative, euros: 2500 }] }
    const earlier = [{ grant: was, until: '2026-05' }]
    const taken: readonly Partial<Grant>[] = [{ variants: ['family'] }, { from: '2026-04' }]
    for (const changes of taken) {
      expect(outcome(was, amend({ ...both, ...changes }))).toMatchObject(changes)
      expect(outcome({ ...was, ...changes }, amend({ ...dearer, ...changes }), { earlier })).toBe('grant-price-closed')
      expect(outcome({ ...was, ...changes }, amend(dearer), { earlier })).toBe('grant-price-closed')
      expect(outcome({ ...was, ...changes }, amend(both), { earlier })).toMatchObject(both)
    }
  })

  it('may have been priced otherwise while the quarter was open, or without anybody knowing the price', () => {
    const fromApril = [...grant.prices, { variant: 'family' as const, from: '2026-04', euros: 2000 }]
    const now = { ...grant, prices: fromApril }
    const context = { month: '2026-07', earlier: [{ grant, until: '2026-05' }] }
    expect(outcome(now, amend({ prices: fromApril, budget: 1 }), context)).toMatchObject({ budget: 1 })
    expect(outcome(now, amend({}), context)).toBe('grant-price-closed')
    const unknown = [{ grant: { ...grant, prices: [] }, until: '2026-07' }]
    expect(outcome(now, amend({ prices: fromApril, budget: 1 }), { ...context, earlier: unknown })).toMatchObject({
      budget: 1,
    })
  })

  it('is given the prices that nobody had recorded, of quarters that are over too', () => {
    expect(outcome({ ...grant, prices: [] }, amend({}))).toMatchObject({ prices: grant.prices })
  })

  it('never hides less than it did, and is not amended to what it is', () => {
    expect(outcome(grant, amend({ threshold: 9 }))).toBe('grant-threshold-lower')
    expect(outcome(grant, amend({}))).toBe('grant-unchanged')
  })
})

describe('a grant that is ended', () => {
  it('takes no referrals from a month on, this one or a later one of its period', () => {
    expect(outcome(grant, { name: 'end', from: '2026-06', why })).toMatchObject({ to: '2026-12', endedFrom: '2026-06' })
    expect(outcome(grant, { name: 'end', from: '2026-05', why })).toMatchObject({ endedFrom: '2026-05' })
    expect(outcome(grant, { name: 'end', from: '2026-04', why })).toBe('grant-end-unfit')
    expect(outcome(grant, { name: 'end', from: '2027-01', why })).toBe('grant-end-unfit')
  })

  it('is ended once, and amended no more', () => {
    const ended = { ...grant, endedFrom: '2026-06' }
    expect(outcome(ended, { name: 'end', from: '2026-07', why })).toBe('grant-ended')
    expect(outcome(ended, amend({ budget: 1 }))).toBe('grant-ended')
  })
})

describe('a grant of which figures were published through April', () => {
  const shown = new Map([[grant.id, '2026-04']])
  const [linde, kompas] = ['linde', 'kompas'].map(id => TenantId.parse(id))
  const both = { tenants: ['linde', 'kompas'] }
  const pays = (one: unknown, tenant: string | undefined, month: string): boolean =>
    isFor(one as Grant, { tenant: TenantId.parse(tenant), variant: 'family', month })

  it('pays for a partner that comes only from the first month that nobody has seen', () => {
    const amended = outcome(grant, amend(both), { shown })
    expect(amended).toMatchObject({
      tenants: ['kompas', 'linde'],
      gaps: [{ tenant: kompas, from: grant.from, until: '2026-05' }],
    })
    expect(pays(amended, kompas, '2026-04')).toBe(false)
    expect(pays(amended, kompas, '2026-05')).toBe(true)
    expect(pays(amended, linde, '2026-04')).toBe(true)
  })
  it('goes on paying for the months before of a partner that leaves, who may come back', () => {
    const left = outcome(grantNamed('samen-aan-zet', both), amend({ tenants: ['linde'] }), { shown })
    expect(pays(left, kompas, '2026-04')).toBe(true)
    expect(pays(left, kompas, '2026-05')).toBe(false)
    const later = new Map([[grant.id, '2026-07']])
    const back = outcome(left as Grant, amend(both), { shown: later })
    expect(['2026-04', '2026-07', '2026-08'].map(month => pays(back, kompas, month))).toEqual([true, false, true])
    expect(outcome(left as Grant, amend(both), { shown })).toEqual({
      ...(left as Grant),
      tenants: ['kompas', 'linde'],
      gaps: undefined,
    })
  })
  it('forgets a partner that came and left before anything was seen of it', () => {
    const came = outcome(grant, amend(both), { shown })
    expect(outcome(came as Grant, amend({ tenants: ['linde'] }), { shown })).toEqual(grant)
  })
  it('changes from the beginning when nothing was published', () => {
    expect(outcome(grant, amend(both))).not.toHaveProperty('gaps')
  })
  it('does not lose, to a grant that is new, what those months counted', () => {
    const mine = { ...grant, isChosenPerReferral: true }
    const another = { name: 'Tweede', isChosenPerReferral: true }
    expect(outcome(undefined, make({ ...another, from: '2026-03' }), { grants: [mine], shown })).toBe(
      'grant-overlaps-shown',
    )
    const made = decideGrant(undefined, make({ ...another, from: '2026-03' }), { ...context, grants: [mine], shown })
    expect(made).toMatchObject({ error: { overlaps: [{ grant: grant.id, from: '2026-03', to: '2026-04' }] } })
    expect(outcome(undefined, make({ ...another, from: '2026-05' }), { grants: [mine], shown })).toMatchObject({
      id: 'tweede',
    })
  })
})
