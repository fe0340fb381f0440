import { FunderId, type Membership, TenantId } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { NoSuchWork, signing } from './signing.ts'

const [linde, kompas] = [TenantId.parse('linde'), TenantId.parse('kompas')]
const funder = FunderId.parse('dijleland')
const ofKompas = { funder, tenants: [kompas] }
const ofBoth = { funder, tenants: [kompas, linde] }
const person = (...memberships: readonly Membership[]) => ({
  ...{ kind: 'person' as const, subject: 's', name: 'n' },
  memberships,
})
const admin = person({ role: 'tenant-admin', tenant: linde })
const operator = person({ role: 'platform-admin' })

describe('the credentials to count an import with', () => {
  it('are for a partner’s admin those of their own partner, whatever partner they ask for', () => {
    expect(signing.importCounting(admin, linde)).toEqual({ role: 'partner-counting', tenant: linde })
    expect(signing.importCounting(admin, kompas)).toEqual({ role: 'partner-counting', tenant: linde })
  })

  it('are for a grant only where it covers the partner', () => {
    expect(signing.importCounting(admin, linde, ofBoth)).toEqual({ role: 'counting', funder })
    expect(() => signing.importCounting(admin, linde, ofKompas)).toThrow(NoSuchWork)
    expect(() => signing.importCounting(admin, kompas, ofKompas)).toThrow(NoSuchWork)
    expect(signing.importCounting(operator, kompas, ofKompas)).toEqual({ role: 'counting', funder })
    expect(() => signing.importCounting(operator, linde, ofKompas)).toThrow(NoSuchWork)
  })

  it('are for nobody else', () => {
    const others: readonly Membership[] = [
      { role: 'referrer', tenant: linde },
      { role: 'coordinator' },
      { role: 'funder', funder },
      { role: 'complaints-officer' },
      { role: 'partner-system', tenant: linde, scopes: [] },
    ]
    for (const one of others) {
      expect(() => signing.importCounting(person(one), linde)).toThrow(NoSuchWork)
      expect(() => signing.importCounting(person(one), linde, ofBoth)).toThrow(NoSuchWork)
    }
    expect(() => signing.importCounting(person(), linde)).toThrow(NoSuchWork)
  })
})
