import { emptyPlan } from '@kring/domain/plan'
import { keepFromPrivateTime, type QueuedTrajectoryCommand } from '@kring/domain/trajectory'
import { describe, expect, it } from 'vitest'
import type { Envelope, Unsent } from '../../offline/index.ts'
import { type DayContents, localDay, penIs, withStored } from './localDay.ts'
import { roomOf } from './room/roomOf.ts'

const phone = 'b0a7c1de-5f1c-4c55-9a3e-0f1f2a7b9c11'
const tablet = '0c8a3f5e-1111-4c55-9a3e-0f1f2a7b9c12'
const contents: DayContents = {
  id: 'LIN-2026-000042',
  tenant: { id: 'linde', name: 'De Linde' },
  version: 40,
  bag: {
    state: 'scheduled',
    variant: 'family',
    day: {
      revision: 1,
      day: '2026-06-13',
      time: '10:00',
      timeZone: 'Europe/Brussels',
      startsAt: '2026-06-13T08:00:00.000Z',
      place: 'Het Sas',
    },
    people: [
      { id: 'johan', name: 'Johan', part: 'main-person', isChild: true },
      { id: 'rita', name: 'Tante Rita', part: 'circle', isChild: false },
      { id: 'an', name: 'An Peeters', part: 'professional', isChild: false },
    ],
    questions: [],
    requirements: [],
    conference: { former: [] },
    plan: { plan: emptyPlan, returns: [], refusals: [] },
  },
}

const moment = (number: number) => new Date(Date.parse('2026-06-13T08:00:00.000Z') + number * 60_000).toISOString()
const envelope = (number: number, command: QueuedTrajectoryCommand, more: Partial<Envelope> = {}): Envelope => ({
  id: `id-${number}`,
  number,
  pen: 1,
  seen: 40,
  occurredAt: moment(number),
  certainty: 'exact',
  sinceContact: 0,
  command: { ...command },
  ...more,
})
const begun = [
  envelope(1, { name: 'take-pen', device: phone, number: 1 }),
  envelope(2, { name: 'begin-day' }),
  envelope(3, { name: 'enter-room', person: 'johan', way: 'in-room' }),
  envelope(4, { name: 'enter-room', person: 'an', way: 'phone' }),
  envelope(5, { name: 'begin-phase', phase: 'information' }),
]
const waiting = (...all: readonly Envelope[]): readonly Unsent[] => all.map(one => ({ envelope: one }))
const whereIs = (record: ReturnType<typeof localDay>, id: string) => roomOf(record).find(one => one.person.id === id)

describe('a day as a device knows it', () => {
  it('is the bag with what was written here, in order', () => {
    const record = localDay(contents, waiting(...begun.toReversed()), phone)
    expect(record.state).toBe('day')
    expect(record.conference.current?.stage).toBe('information')
    expect(whereIs(record, 'johan')?.place).toBe('in-room')
    expect(whereIs(record, 'rita')?.place).toBe('expected')
    expect(penIs(record, phone, false)).toBe('here')
    expect(penIs(record, tablet, false)).toBe('elsewhere')
  })

  it('keeps private time locked while somebody who must leave is on the line (G14)', () => {
    const record = localDay(contents, waiting(...begun), phone)
    expect(record.conference.current && keepFromPrivateTime(record, record.conference.current)).toEqual(['an'])
    const out = localDay(contents, waiting(...begun, envelope(6, { name: 'leave-room', person: 'an' })), phone)
    expect(out.conference.current && keepFromPrivateTime(out, out.conference.current)).toEqual([])
  })

  it('keeps a support person who joins in private time by the choice of the family, without signal', () => {
    const keepsInPrivateTime = { by: 'family', chosenBy: 'Edith' } as const
    const joins = envelope(6, {
      name: 'join-day',
      who: 'Mia',
      part: 'support-person',
      way: 'in-room',
      keepsInPrivateTime,
    })
    const day = localDay(contents, waiting(...begun, joins), phone)
    expect(day.circle.people.find(({ id }) => id === 'id-6')).toMatchObject({ isKept: true, keepsInPrivateTime })
  })

  it('has somebody who joins under the id of the command', () => {
    const joins = envelope(6, { name: 'join-day', who: 'Buurman Wim', part: 'circle', way: 'in-room' })
    expect(whereIs(localDay(contents, waiting(...begun, joins), phone), 'id-6')).toMatchObject({
      place: 'in-room',
      leaves: false,
    })
  })

  it('is the same whether a command waits, was stored, or both for a moment', () => {
    const all = localDay(contents, waiting(...begun), phone)
    const stored = withStored(contents, begun.slice(0, 3), 43)
    expect(localDay(stored, waiting(...begun.slice(3)), phone)).toEqual(all)
    expect(localDay(stored, waiting(...begun), phone)).toEqual(all)
    expect(withStored(stored, begun.slice(0, 3), 43)).toEqual(stored)
  })

  it('leaves out what was refused and what another device has overtaken', () => {
    const refused = waiting(...begun).map((one, index) =>
      index === 4 ? { ...one, refusal: { outcome: 'refused' as const } } : one,
    )
    expect(localDay(contents, refused, phone).conference.current?.stage).toBe('arrival')
    const pen = { number: 2, device: tablet, since: { at: moment(0) } }
    const taken = { ...contents, bag: { ...contents.bag, conference: { former: [], pen } } }
    expect(localDay(taken, waiting(...begun), phone).conference.current).toBeUndefined()
  })

  it('has the agreements that were written, and a plan that is accepted only when nothing lacks', () => {
    const who = { kind: 'everyone' } as const
    const agreement = {
      what: 'Iedereen belt op zondag',
      wording: 'whole-sentence',
      who,
      when: { kind: 'always' },
      needs: [],
      requirements: [],
    } as const
    const told = [
      ...begun.slice(0, 3),
      envelope(5, { name: 'begin-phase', phase: 'information' }),
      envelope(6, { name: 'begin-phase', phase: 'private' }),
      envelope(7, { name: 'end-private-time' }),
      envelope(8, { name: 'begin-phase', phase: 'presentation' }),
      envelope(9, { name: 'write-agreement', ...agreement, needs: [], requirements: [] }),
      envelope(10, { name: 'accept-plan' }),
    ]
    const record = localDay(contents, waiting(...told), phone)
    expect(record.plan.plan.agreements.map(({ id, what }) => [id, what])).toEqual([['id-9', 'Iedereen belt op zondag']])
    expect(record.plan.acceptance).toBeUndefined()
    const set = envelope(11, { name: 'set-plan', initiative: who, watches: who, texts: [], drawings: [] })
    const accepted = localDay(contents, waiting(...told, set, envelope(12, { name: 'accept-plan' })), phone)
    expect(accepted.state).toBe('plan-accepted')
  })
})
