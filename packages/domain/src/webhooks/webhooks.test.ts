import { describe, expect, it } from 'vitest'
import { referralEventTypes } from '../referral/events.ts'
import { trajectoryEventTypes } from '../trajectory/events/index.ts'
import { testKind, webhookKindOf, webhookKinds } from './kinds.ts'
import { triedAgainAt } from './retries.ts'
import { inState, type Subscription, signingSecrets, withNewSecret } from './subscription.ts'
import { isToldOf, webhookPayload } from './told.ts'

const at = '2026-05-04T09:00:00.000Z'
const after = (milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString()
const [minute, hour] = [60_000, 3600_000]

describe('what a partner’s systems are told', () => {
  it('is each kind, by one type of event', () => {
    const told = [
      ...referralEventTypes.map(type => webhookKindOf('referral', type)),
      ...trajectoryEventTypes.map(type => webhookKindOf('trajectory', type)),
    ].filter(kind => kind !== undefined)
    expect(told.toSorted()).toEqual(webhookKinds.toSorted())
  })

  it.each([
    ['referral', 'intake-recorded'],
    ['referral', 'message-sent'],
    ['referral', 'rights-request-received'],
    ['referral', 'erased'],
    ['referral', 'constructor'],
    ['trajectory', 'offered'],
    ['trajectory', 'person-added'],
    ['trajectory', 'agreement-written'],
    ['trajectory', 'rated'],
    ['trajectory', 'released'],
  ] as const)('is nothing of a %s that had "%s"', (of, type) => {
    expect(webhookKindOf(of, type)).toBeUndefined()
  })

  it('is of what its people and systems sent, never of what a citizen did', () => {
    expect((['professional', 'partner-system', 'citizen'] as const).map(isToldOf)).toEqual([true, true, false])
  })

  it('is the number, the kind and the moment, and nothing else', () => {
    expect(webhookPayload('referral.accepted', at, 'LIN-482913')).toEqual({
      type: 'referral.accepted',
      timestamp: at,
      data: { id: 'LIN-482913', reference: 'LIN-482913' },
    })
    expect(webhookPayload(testKind, at, 'LIN-482913').data).toEqual({})
  })
})

describe('a delivery that fails', () => {
  it('is tried again after a pause that doubles, up to four hours, a fifth shorter or longer', () => {
    const pauses = (random: number) =>
      [1, 2, 3, 8, 9, 12, 60].map(
        tries => Date.parse(triedAgainAt({ tries, first: at, now: at }, random) ?? '') - Date.parse(at),
      )
    expect(pauses(0.5)).toEqual([1, 2, 4, 128, 240, 240, 240].map(minutes => minutes * minute))
    expect(pauses(0)[0]).toBe(0.8 * minute)
    expect(pauses(1)[0]).toBe(1.2 * minute)
  })

  it('is tried for three days, the last time at their end, and then no more', () => {
    const last = triedAgainAt({ tries: 25, first: at, now: after(71 * hour) }, 0.5)
    expect(last).toBe(after(72 * hour))
    expect(triedAgainAt({ tries: 26, first: at, now: after(72 * hour) }, 0.5)).toBeUndefined()
  })
})

describe('a subscription', () => {
  const first: Subscription = {
    id: 'a',
    url: 'https://systeem.linde.be',
    kinds: ['referral.accepted'],
    state: 'active',
    stateSince: at,
    secret: { value: 'first', since: at },
    since: at,
    by: 'Bart Claes',
  }

  it('is signed for by the new secret and the one before for a day, then by the new one', () => {
    const second = withNewSecret(first, 'second', at)
    expect(signingSecrets(first, at)).toEqual(['first'])
    expect(signingSecrets(second, after(24 * hour - 1))).toEqual(['second', 'first'])
    expect(signingSecrets(second, after(24 * hour))).toEqual(['second'])
  })

  it('whose secret is changed twice is signed for by the last two', () => {
    const third = withNewSecret(withNewSecret(first, 'second', at), 'third', after(hour))
    expect(signingSecrets(third, after(hour))).toEqual(['third', 'second'])
  })

  it('keeps since when it is in a state', () => {
    const suspended = inState(first, 'suspended', after(hour))
    expect(inState(suspended, 'suspended', after(2 * hour)).stateSince).toBe(after(hour))
    expect(inState(suspended, 'active', after(2 * hour)).stateSince).toBe(after(2 * hour))
  })
})
