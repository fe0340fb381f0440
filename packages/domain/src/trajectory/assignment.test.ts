import { describe, expect, it } from 'vitest'
import { leen } from '../../test-data/referrals.ts'
import {
  candidateOf,
  fatima,
  offerTo,
  startCommand,
  system,
  trajectoryContextOf,
  trajectoryWith,
} from '../../test-data/trajectories.ts'
import { openOffer } from './state/assignment.ts'
import { trajectoryDecider } from './trajectoryDecider.ts'

const acceptFirst = { name: 'accept-offer', offer: 'id0' } as const
const refusal = (...given: Parameters<typeof trajectoryDecider.decide>) => {
  const decided = trajectoryDecider.decide(...given)
  return decided.ok ? undefined : decided.error
}
const assigned = () => trajectoryWith([offerTo('fatima')], [acceptFirst, { by: fatima }])

describe('offering a trajectory', () => {
  it('is to one coordinator at a time, so that the family never gets two names', () => {
    const record = trajectoryWith([offerTo('fatima')])
    expect(refusal(record, offerTo('koen'), trajectoryContextOf())).toEqual({ code: 'offer-open' })
  })

  it('has a term of an hour to two weeks', () => {
    for (const until of ['2026-04-27T12:40:00.000Z', '2026-05-12T12:00:00.000Z', '2026-04-01T00:00:00.000Z'])
      expect(refusal(trajectoryWith(), { name: 'offer', person: 'fatima', until }, trajectoryContextOf())).toEqual({
        code: 'offer-term-unfit',
      })
  })

  it('names every reason when the coordinator cannot (G8)', () => {
    const candidate = candidateOf({
      affiliations: [{ id: 'a', kind: 'employee', organisation: { name: 'De Linde' } }],
      papers: {},
    })
    const error = refusal(trajectoryWith(), offerTo('fatima'), trajectoryContextOf({ candidate }))
    expect(error).toMatchObject({
      code: 'coordinator-ruled-out',
      because: [{ why: 'conflict' }, { why: 'missing' }, {}, {}, {}, {}],
    })
  })

  it('ends when it is withdrawn, declined, or its term passes', () => {
    const open = trajectoryWith([offerTo('fatima')])
    expect(refusal(open, { name: 'expire-offer', offer: 'id0' }, trajectoryContextOf({ by: system }))).toEqual({
      code: 'offer-runs',
    })
    const later = { by: system, at: '2026-04-29T15:00:01.000Z' }
    for (const [command, context] of [
      [{ name: 'withdraw-offer', offer: 'id0' }, { by: leen }],
      [{ name: 'decline-offer', offer: 'id0' }, { by: fatima }],
      [{ name: 'expire-offer', offer: 'id0' }, later],
    ] as const)
      expect(openOffer(trajectoryWith([offerTo('fatima')], [command, context]).assignment)).toBeUndefined()
  })

  it('is answered by who was asked, in time, and by nobody else', () => {
    const record = trajectoryWith([offerTo('fatima')])
    expect(refusal(record, acceptFirst, trajectoryContextOf({ by: leen }))).toEqual({ code: 'not-allowed' })
    expect(refusal(record, acceptFirst, trajectoryContextOf({ by: fatima, at: '2026-04-29T15:00:01.000Z' }))).toEqual({
      code: 'offer-expired',
    })
  })

  it('of who said no, goes to another', () => {
    const record = trajectoryWith([offerTo('fatima')], [{ name: 'decline-offer', offer: 'id0' }, { by: fatima }])
    expect(refusal(record, offerTo('fatima'), trajectoryContextOf())).toMatchObject({ because: [{ why: 'declined' }] })
    const koen = candidateOf({ person: 'koen' })
    expect(refusal(record, offerTo('koen'), trajectoryContextOf({ candidate: koen }))).toBeUndefined()
  })
})

describe('accepting', () => {
  it('begins the preparation', () => {
    expect(assigned()).toMatchObject({ state: 'preparation', assignment: { coordinator: { person: 'fatima' } } })
  })

  it('is held against the rules again: a tie or a paper may have changed since the offer (G8)', () => {
    const record = trajectoryWith([offerTo('fatima')])
    const tied = candidateOf({ affiliations: [{ id: 'a', kind: 'board', organisation: { name: 'clb de brug' } }] })
    expect(refusal(record, acceptFirst, trajectoryContextOf({ by: fatima, candidate: tied }))).toMatchObject({
      because: [{ why: 'conflict' }],
    })
  })

  it('is theirs to do when they are full: they know best', () => {
    const record = trajectoryWith([offerTo('fatima')])
    expect(
      refusal(record, acceptFirst, trajectoryContextOf({ by: fatima, candidate: candidateOf({}, 3) })),
    ).toBeUndefined()
  })
})

describe('an assignment that became wrong', () => {
  const tied = candidateOf({ affiliations: [{ id: 'a', kind: 'employee', organisation: { name: 'De Linde' } }] })
  const check = { name: 'check-assignment' } as const

  it('is marked when the coordinator gets a tie with an organisation on the dossier, and again when it is gone', () => {
    const faulty = trajectoryWith(
      [offerTo('fatima')],
      [acceptFirst, { by: fatima }],
      [check, { by: system, candidate: tied }],
    )
    expect(faulty.assignment.fault).toMatchObject({ what: 'conflict' })
    expect(refusal(faulty, check, trajectoryContextOf({ by: system, candidate: tied }))).toEqual({
      code: 'nothing-changed',
    })
    const [event] = (() => {
      const decided = trajectoryDecider.decide(faulty, check, trajectoryContextOf({ by: system }))
      return decided.ok ? decided.events : []
    })()
    expect(event?.type).toBe('assignment-fault-gone')
  })

  it('is found too when the organisation comes onto the dossier later', () => {
    const organisations = [{ name: 'Woonpunt Zuid', role: 'other' as const }]
    const candidate = candidateOf({
      affiliations: [{ id: 'a', kind: 'client', organisation: { name: 'Woonpunt Zuid' } }],
    })
    const record = trajectoryWith(
      [offerTo('fatima')],
      [acceptFirst, { by: fatima }],
      [{ name: 'set-organisations', organisations }, { candidate }],
    )
    expect(record.assignment.fault).toMatchObject({ what: 'conflict' })
  })
})

describe('another coordinator', () => {
  it('is found again, and the history stays', () => {
    const record = trajectoryWith(
      [offerTo('fatima')],
      [acceptFirst, { by: fatima }],
      [{ name: 'tell-family' }],
      [{ name: 'release', reason: 'family-asks' }],
    )
    expect(record).toMatchObject({
      state: 'matching',
      assignment: { former: [{ person: 'fatima', reason: 'family-asks' }], notForFamily: ['fatima'] },
    })
    expect(record.assignment.coordinator).toBeUndefined()
    expect(record.assignment.familyToldAt).toBeUndefined()
    expect(refusal(record, offerTo('fatima'), trajectoryContextOf())).toMatchObject({
      because: [{ why: 'not-for-family' }],
    })
  })

  it('who left for another reason may come back', () => {
    const record = trajectoryWith(
      [offerTo('fatima')],
      [acceptFirst, { by: fatima }],
      [{ name: 'release', reason: 'illness' }],
    )
    expect(refusal(record, offerTo('fatima'), trajectoryContextOf())).toBeUndefined()
  })
})

describe('a trajectory', () => {
  it('is started once', () => {
    expect(refusal(trajectoryWith(), startCommand(), trajectoryContextOf())).toMatchObject({
      code: 'command-not-allowed',
    })
  })

  it('ends with its open offer when it stops or the referral is withdrawn', () => {
    for (const command of [{ name: 'stop', reason: 'situation-changed' }, { name: 'withdraw' }] as const) {
      const record = trajectoryWith([offerTo('fatima')], [command])
      expect(record.state).toBe('stopped')
      expect(openOffer(record.assignment)).toBeUndefined()
      expect(refusal(record, offerTo('fatima'), trajectoryContextOf())).toMatchObject({ code: 'command-not-allowed' })
    }
  })
})

describe('the log of contacts (G10)', () => {
  const call = { name: 'log-contact', kind: 'circle', person: 'p1', channel: 'phone', minutes: 6 } as const

  it('keeps who, how, how long and what came of it, and counts', () => {
    const record = trajectoryWith(
      [offerTo('fatima')],
      [acceptFirst, { by: fatima }],
      [{ ...call, outcome: 'no-answer' }, { by: fatima }],
      [{ ...call, outcome: 'spoken', at: '2026-04-27T11:00:00.000Z' }, { by: fatima }],
    )
    expect(record.log).toMatchObject({ count: 2, spoken: 1, minutes: 12, firstSpokenAt: '2026-04-27T11:00:00.000Z' })
  })

  it('is of what took place', () => {
    const tomorrow = { ...call, outcome: 'spoken', at: '2026-04-28T11:00:00.000Z' } as const
    expect(refusal(assigned(), tomorrow, trajectoryContextOf({ by: fatima }))).toEqual({ code: 'contact-in-future' })
  })
})
