import { describe, expect, it } from 'vitest'
import { samenAanZet } from '../../test-data/editions.ts'
import { TenantId } from '../tenants/tenant.ts'
import { mayBePublic } from './mayBePublic.ts'

const partners = ['linde', 'kompas', 'midden'].map(name => ({ id: TenantId.parse(name), name }))
const edition = (many: number) => ({
  ...samenAanZet,
  grant: { ...samenAanZet.grant, from: '2026-01', to: '2026-12', tenants: partners.slice(0, many) },
  through: '2026-06',
})
const [, , third] = partners.map(({ id }) => id)

describe('a report that everybody reads', () => {
  it('is of three partners at least: each of two would find the other in the exact totals', () => {
    expect([1, 2, 3].map(many => mayBePublic(edition(many)))).toEqual([false, false, true])
  })

  it('is of three in each month that it shows', () => {
    const came = [{ tenant: third, from: '2026-01', until: '2026-05' }]
    expect(mayBePublic(edition(3), came)).toBe(false)
    // One that leaves after what is shown counts in all of it.
    expect(mayBePublic(edition(3), [{ tenant: third, from: '2026-07' }])).toBe(true)
    expect(mayBePublic(edition(3), [{ variant: 'family', from: '2026-01' }])).toBe(true)
  })
})
