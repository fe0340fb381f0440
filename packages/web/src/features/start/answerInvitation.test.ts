import { TenantId } from '@kring/domain/tenants'
import type { Me } from '@kring/functions/api/contract/people'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../../api/problem.ts'
import { answerInvitation } from './answerInvitation.ts'

const api = vi.hoisted(() => ({ accept: vi.fn(), decline: vi.fn(), me: vi.fn(), renew: vi.fn(), signIn: vi.fn() }))
vi.mock('../../api/members.ts', () => ({ acceptInvitation: api.accept, declineInvitation: api.decline }))
vi.mock('../../session/index.ts', () => ({ renewSession: api.renew, signIn: api.signIn }))
vi.mock('../../session/useMe.ts', () => ({ meQuery: { queryKey: ['me'], queryFn: api.me } }))

const invitation = { role: 'referrer', place: 'linde', since: '2026-05-04T09:00:00.000Z' } as const
const before: Me = { subject: 'tess', name: 'Tess', memberships: [], tenants: [], funders: [], invitations: [] }
const after: Me = { ...before, memberships: [{ role: 'referrer', tenant: TenantId.parse('linde') }] }

describe('answering an invitation', () => {
  const answer = async (given: 'accept' | 'decline') => {
    const answered = answerInvitation(new QueryClient(), invitation, given)
    const settled = answered.catch(() => undefined)
    await vi.runAllTimersAsync()
    await settled
    return answered
  }
  beforeEach(() => {
    vi.useFakeTimers()
    for (const call of Object.values(api)) call.mockReset().mockResolvedValue(undefined)
    api.renew.mockResolvedValue(true)
    api.me.mockResolvedValue(after)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('accepted: renews the session until the token has the role', async () => {
    api.me.mockResolvedValueOnce(before).mockResolvedValueOnce(before)
    expect(await answer('accept')).toEqual(after)
    expect(api.accept).toHaveBeenCalledWith(invitation)
    expect(api.renew).toHaveBeenCalledTimes(3)
  })

  it('accepted: says that it is late when the role does not come', async () => {
    api.me.mockResolvedValue(before)
    expect(await answer('accept')).toBe('late')
    expect(api.renew).toHaveBeenCalledTimes(4)
  })

  it('accepted: is not content with the same role elsewhere', async () => {
    api.me.mockResolvedValue({ ...before, memberships: [{ role: 'referrer', tenant: TenantId.parse('kompas') }] })
    expect(await answer('accept')).toBe('late')
  })

  it('accepted: signs in again when the role asks for a second factor', async () => {
    api.renew.mockResolvedValue(false)
    expect(await answer('accept')).toBeUndefined()
    expect(api.signIn).toHaveBeenCalledWith('/start')
  })

  it('accepted before, when the reply to that was lost: goes on', async () => {
    api.accept.mockRejectedValue(new ProblemError(409, { code: 'invitation-accepted' }))
    expect(await answer('accept')).toEqual(after)
  })

  it('revoked meanwhile: says so, and renews nothing', async () => {
    api.accept.mockRejectedValue(new ProblemError(404, { code: 'invitation-unknown' }))
    await expect(answer('accept')).rejects.toMatchObject({ code: 'invitation-unknown' })
    expect(api.renew).not.toHaveBeenCalled()
  })

  it('declined: needs no new session', async () => {
    api.me.mockResolvedValue(before)
    expect(await answer('decline')).toEqual(before)
    expect(api.decline).toHaveBeenCalledWith(invitation)
    expect(api.renew).not.toHaveBeenCalled()
    api.decline.mockRejectedValue(new ProblemError(409, { code: 'invitation-accepted' }))
    await expect(answer('decline')).rejects.toMatchObject({ code: 'invitation-accepted' })
  })
})
