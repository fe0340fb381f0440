import { describe, expect, it } from 'vitest'
import { referralEventTypes } from '../referral/events.ts'
import { trajectoryEventTypes } from '../trajectory/events/index.ts'
import { testKind, webhookKindOf, webhookKinds } from './kinds.ts'
import { pauseAskedFor, triedAgainAt } from './retries.ts'
import { inState, type Subscription, signingSecrets, triedSince, withNewSecret, withWanted } from './subscription.ts'
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

describe('a receiver that asks for a pause', () => {
  it.each([
    ['seconds', 429, '120', 2 * minute],
    ['a date', 503, 'Mon, 04 May 2026 09:10:00 GMT', 10 * minute],
    ['less than a minute', 503, '1', minute],
    ['a date that is over', 503, 'Sun, 06 Nov 1994 08:49:37 GMT', minute],
    ['more than a day', 429, '999999999', 24 * hour],
    ['what is no number of this world', 429, '9'.repeat(40), 24 * hour],
    ['nothing', 503, undefined, undefined],
    ['something else', 503, 'soon', undefined],
    ['a negative number', 503, '-5', undefined],
    ['another date', 503, '2026-05-04', undefined],
    ['by another status', 500, '120', undefined],
  ] as const)('by %s gets it between a minute and a day', (_, status, said, pause) => {
    expect(pauseAskedFor(status, said, at)).toBe(pause)
  })

  it('is not tried before, and until the end of the three days', () => {
    const pause = 2 * hour
    expect(triedAgainAt({ tries: 1, first: at, now: at, pause }, 0)).toBe(after(2 * hour))
    expect(triedAgainAt({ tries: 1, first: at, now: at, pause }, 1)).toBe(after(2.4 * hour))
    expect(triedAgainAt({ tries: 9, first: at, now: after(71 * hour), pause }, 0)).toBe(after(72 * hour))
    expect(triedAgainAt({ tries: 9, first: at, now: after(72 * hour), pause }, 0)).toBeUndefined()
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

  it('is tried since it was resumed or moved, whichever was later, and keeps since when it wants these kinds', () => {
    expect(triedSince(first)).toBe(at)
    const moved = withWanted(first, { url: 'https://elders.linde.be', kinds: first.kinds }, after(hour))
    expect([triedSince(moved), moved.kindsSince]).toEqual([after(hour), undefined])
    expect(triedSince(inState({ ...moved, state: 'paused' }, 'active', after(2 * hour)))).toBe(after(2 * hour))
    const other = withWanted(first, { url: first.url, kinds: ['referral.declined', 'referral.accepted'] }, after(hour))
    expect(other).toMatchObject({ kinds: ['referral.accepted', 'referral.declined'], kindsSince: after(hour) })
    expect(triedSince(other)).toBe(at)
  })
})
