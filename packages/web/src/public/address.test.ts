import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../kit/navigation.ts'
import { readPath } from './address.ts'

describe('the addresses that need no account', () => {
  it.each([
    ['/', { page: 'landing' }],
    ['/o/linde', { page: 'tenant', tenant: 'linde' }],
    ['/o/linde/', { page: 'tenant', tenant: 'linde' }],
    ['/o/linde/follow', { page: 'follow', tenant: 'linde' }],
    ['/o/linde/self-referral', { page: 'form', tenant: 'linde', at: { page: 'tasks' } }],
    ['/o/linde/self-referral/check', { page: 'form', tenant: 'linde', at: { page: 'check' } }],
    [
      '/o/linde/self-referral/section/about',
      { page: 'form', tenant: 'linde', at: { page: 'section', section: 'about' } },
    ],
    ['/o/linde/self-referral/newer', { page: 'form', tenant: 'linde', at: { page: 'newer' } }],
    ['/o/linde/f/buurt', { page: 'form', tenant: 'linde', form: 'buurt', at: { page: 'tasks' } }],
    [
      '/o/linde/f/buurt/section/about',
      { page: 'form', tenant: 'linde', form: 'buurt', at: { page: 'section', section: 'about' } },
    ],
    ['/o/linde/f', { page: 'unknown' }],
    ['/o/linde/f/buurt/other', { page: 'unknown' }],
    ['/i/linde', { page: 'invitation', tenant: 'linde' }],
    ['/i/linde/', { page: 'invitation', tenant: 'linde' }],
    ['/i/linde/more', { page: 'unknown' }],
    ['/i', { page: 'unknown' }],
    ['/day/linde/LIN-2026-000042', { page: 'day', place: { tenant: 'linde', id: 'LIN-2026-000042' } }],
    ['/day/linde', { page: 'unknown' }],
    ['/day/linde/LIN-2026-000042/more', { page: 'unknown' }],
    ['/o', { page: 'unknown' }],
    ['/o/linde/other', { page: 'unknown' }],
    ['/o/linde/self-referral/section', { page: 'unknown' }],
    ['/o/linde/follow/more', { page: 'unknown' }],
  ])('%s', (path, page) => {
    expect(readPath(path)).toEqual(page)
  })

  it('are told from those of the signed-in app', () => {
    for (const path of ['/', '/?lang=fr', '/#x', '/o/linde/follow#secret', '/i/linde#secret', '/day/linde/1'])
      expect(isPublicAddress(path)).toBe(true)
    for (const path of ['/start', '/referrals/linde/new', '/other', '/invited', '/today', '/days'])
      expect(isPublicAddress(path)).toBe(false)
  })
})
