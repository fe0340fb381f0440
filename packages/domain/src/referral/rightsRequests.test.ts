import { describe, expect, it } from 'vitest'
import { commands, contextOf, events, given, historyTo, submittedAfter, tenantOf } from '../../test-data/referrals.ts'
import { firstAnswerBy, isRequestOverdue, nextOfTerm, requestAnswerBy, warnOn } from '../rights/request.ts'

const named = (birthDate?: string) =>
  contextOf({ persons: [{ name: 'Johan Vermeulen', birthDate }], tenant: tenantOf({ country: 'NL' }) })
const bySelf = commands.receiveRightsRequest({ askedBy: 'self', who: undefined, capacity: undefined })
const byParent = commands.receiveRightsRequest()
const sent = historyTo.submitted

describe('a request for what is held of somebody', () => {
  it.each([
    ['a child of eight', '2017-09-14', 'rights-through-representatives', undefined],
    ['a child of thirteen', '2013-01-01', undefined, undefined],
    ['a young person of sixteen', '2010-01-01', undefined, 'rights-of-young-person'],
    ['an adult', '2000-01-01', undefined, 'rights-of-adult'],
    ['somebody whose age nobody knows', undefined, 'rights-age-unknown', 'rights-age-unknown'],
  ] as const)('of %s: by themself, and by a parent', (_who, birthDate, self, parent) => {
    for (const [command, code] of [
      [bySelf, self],
      [byParent, parent],
    ] as const) {
      const result = given(...sent).when(command, named(birthDate))
      if (code === undefined) expect(result.decided.ok).toBe(true)
      else result.isRefusedAs({ code })
    }
  })

  it('goes by the age that was asked where no birth date is known', () => {
    const asked = { ...bySelf, askedAge: 'adult' } as const
    given(...sent)
      .when(asked, named())
      .leadsTo({ type: 'rights-request-received' })
  })

  it('may come from whom an adult authorised in writing, or a court named', () => {
    for (const capacity of ['authorised', 'court-appointed'] as const)
      given(...sent)
        .when(commands.receiveRightsRequest({ capacity }), named('2000-01-01'))
        .leadsTo({ type: 'rights-request-received' })
  })

  it('is about somebody of the dossier', () => {
    given(...sent)
      .when(commands.receiveRightsRequest({ about: { name: 'Iemand anders' } }))
      .isRefusedAs({ code: 'rights-person-unknown' })
  })

  it('is not about a namesake with another birth date', () => {
    given(...sent)
      .when(commands.receiveRightsRequest({ about: { name: 'Johan Vermeulen', birthDate: '1960-01-01' } }))
      .isRefusedAs({ code: 'rights-person-unknown' })
  })

  it('has a representative with a name and a capacity', () => {
    given(...sent)
      .when(commands.receiveRightsRequest({ who: undefined }))
      .isRefusedAs({ code: 'rights-asker-missing' })
  })

  it('did not come in tomorrow', () => {
    given(...sent)
      .when(commands.receiveRightsRequest({ receivedOn: '2026-04-22' }))
      .isRefusedAs({ code: 'rights-day-in-future' })
  })

  it('by a link is of nobody until the manager knows who asked; its term runs from the day it came', () => {
    const asked = given(...sent).when(commands.askOwnData())
    asked.leadsTo({ type: 'rights-request-received', request: expect.objectContaining({ identity: 'unverified' }) })
    const byLink = events.rightsRequestReceived({ about: undefined, identity: 'unverified', receivedOn: '2026-04-01' })
    const waits = given(...sent, byLink)
    waits.when(commands.askOwnData()).isRefusedAs({ code: 'rights-asked-before' })
    waits.when(commands.answerRightsRequest()).isRefusedAs({ code: 'rights-identity-unchecked' })
    const known = waits.when(commands.receiveRightsRequest({ request: 'v1' }))
    known.leadsTo({ request: expect.objectContaining({ id: 'v1', receivedOn: '2026-04-01' }) })
  })

  it('by the link of an invitation is about whose it is, once, and waits until the manager checked who asked', () => {
    const about = { name: 'Johan Vermeulen', birthDate: '2017-09-14' }
    const byInvitation = contextOf({ newId: 'said-1', invited: { about, askedOn: '2026-04-01' } })
    const asked = given(...sent).when(commands.askOwnData(), byInvitation)
    const request = { about, id: 'said-1', receivedOn: '2026-04-01', identity: 'unverified' }
    asked.leadsTo({ request: expect.objectContaining(request) })
    const received = events.rightsRequestReceived({
      id: 'said-1',
      about,
      askedBy: { as: 'self' },
      identity: 'unverified',
      receivedOn: '2026-04-01',
    })
    const waits = given(...sent, received)
    waits.when(commands.askOwnData(), byInvitation).isRefusedAs({ code: 'rights-asked-before' })
    waits.when(commands.answerRightsRequest({ request: 'said-1' })).isRefusedAs({ code: 'rights-identity-unchecked' })
    const checked = commands.receiveRightsRequest({ request: 'said-1' })
    waits
      .when(checked, named('2017-09-14'))
      .leadsTo({ request: expect.objectContaining({ id: 'said-1', receivedOn: '2026-04-01' }) })
    const other = contextOf({ newId: 'said-2', invited: { about: { name: 'Edith' }, askedOn: '2026-04-01' } })
    expect(waits.when(commands.askOwnData(), other).decided.ok).toBe(true)
  })

  it.each(['submitted', 'intake', 'accepted', 'declined', 'redirected', 'withdrawn'] as const)(
    'may be made when %s',
    state => {
      expect(given(...historyTo[state]).when(byParent).decided.ok).toBe(true)
    },
  )
})

describe('the term of a request', () => {
  const request = { receivedOn: '2026-01-31' }

  it('is warned of a week before its last day, told of once when that is over, and not once it is answered', () => {
    const of = { ...request, id: 'r', right: 'access', askedBy: { as: 'self' }, identity: 'document-seen' } as const
    expect(nextOfTerm(of, '2026-02-20')).toEqual({ at: 'not-yet', on: '2026-02-21' })
    expect(nextOfTerm(of, '2026-02-21')).toEqual({ at: 'soon', on: '2026-02-21', next: '2026-03-01' })
    expect(nextOfTerm(of, '2026-02-28')).toMatchObject({ at: 'soon' })
    expect(nextOfTerm(of, '2026-03-01')).toEqual({ at: 'overdue', on: '2026-03-01' })
    const answer = { outcome: 'granted', way: 'post', on: '2026-02-01' } as const
    expect(nextOfTerm({ ...of, answer }, '2026-03-01')).toBeUndefined()
    expect(firstAnswerBy([{ ...of, answer }, of])).toBe('2026-02-28')
    expect(firstAnswerBy([{ ...of, answer }])).toBeUndefined()
  })

  it('is a month, and with an extension three; the managers are warned a week before', () => {
    expect(requestAnswerBy(request)).toBe('2026-02-28')
    expect(warnOn(request)).toBe('2026-02-21')
    expect(requestAnswerBy({ ...request, extension: { reason: 'Veel', toldOn: '2026-02-01' } })).toBe('2026-04-30')
  })

  it('is extended once', () => {
    const received = [...sent, events.rightsRequestReceived()]
    given(...received)
      .when(commands.extendRightsRequest())
      .leadsTo({ type: 'rights-request-extended' })
    given(...received, events.rightsRequestExtended())
      .when(commands.extendRightsRequest())
      .isRefusedAs({ code: 'rights-extended-before' })
  })

  it('is over when it was answered, late or not', () => {
    const open = submittedAfter(...sent, events.rightsRequestReceived()).rightsRequests ?? []
    expect(open.map(one => [isRequestOverdue(one, '2026-05-20'), isRequestOverdue(one, '2026-05-21')])).toEqual([
      [false, true],
    ])
    const done = submittedAfter(...sent, events.rightsRequestReceived(), events.rightsRequestAnswered())
    expect(done.rightsRequests?.map(one => isRequestOverdue(one, '2027-01-01'))).toEqual([false])
  })
})

describe('the answer to a request', () => {
  const received = given(...sent, events.rightsRequestReceived())

  it('has a ground when it is not all of it', () => {
    for (const outcome of ['partly', 'refused'] as const)
      received.when(commands.answerRightsRequest({ outcome })).isRefusedAs({ code: 'rights-ground-missing' })
    received
      .when(commands.answerRightsRequest({ outcome: 'partly', ground: 'rights-of-others' }))
      .leadsTo({ type: 'rights-request-answered' })
  })

  it('is given once', () => {
    given(...sent, events.rightsRequestReceived(), events.rightsRequestAnswered())
      .when(commands.answerRightsRequest())
      .isRefusedAs({ code: 'rights-request-answered' })
  })
})

describe('a correction', () => {
  it('changes the details wherever they describe the person, and no story', () => {
    const story = 'Johan Vermeulen woont bij zijn oma.'
    const before = events.submitted({ answers: { mainPerson: { name: 'Johan Vermeulen', phone: '1' }, story } })
    const after = submittedAfter(before, {
      type: 'person-corrected',
      person: { name: 'Johan Vermeulen' },
      becomes: { name: 'Johan Vermeeren', phone: '0470 12 34 56' },
      at: '2026-04-21T10:00:00.000Z',
      by: { role: 'regional-manager' },
    })
    expect(after.answers).toEqual({ mainPerson: { name: 'Johan Vermeeren', phone: '0470 12 34 56' }, story })
    expect(after.title).toBe('Johan Vermeeren')
  })

  it('of nothing is refused', () => {
    given(...sent)
      .when(commands.correctPerson({ becomes: {} }))
      .isRefusedAs({ code: 'correction-empty' })
  })
})

it('an own statement stands beside the story, in its own words', () => {
  const { ownStatements } = submittedAfter(...sent, events.ownStatementAdded())
  expect(ownStatements).toMatchObject([{ by: { name: 'Johan Vermeulen' }, text: 'Ik was niet boos.' }])
})
