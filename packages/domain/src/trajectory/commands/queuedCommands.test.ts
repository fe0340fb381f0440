import { describe, expect, it } from 'vitest'
import { isQueuedCommandName, personsCommandNames, type TrajectoryCommandName, trajectoryCommands } from './index.ts'

const person = 'c0ffee'
/**
 * What a device writes down on the day, by command. A device keeps it for 14 days, so the next releases must still take it: a line is
 * never changed or removed, only added when a command learns another shape.
 */
const written: readonly (readonly [TrajectoryCommandName, object])[] = [
  ['begin-day', {}],
  ['enter-room', { person, way: 'in-room' }],
  ['leave-room', { person }],
  ['expect-later', { person }],
  ['miss-person', { person }],
  ['join-day', { who: 'Oma', part: 'circle', way: 'phone' }],
  ['begin-phase', { phase: 'private' }],
  ['end-private-time', {}],
  ['break-off-day', { reason: 'other' }],
  ['take-pen', { device: '00000000-0000-4000-8000-000000000000', number: 1 }],
  ['write-agreement', { what: 'kookt elke zondag' }],
  [
    'write-agreement',
    {
      ...{ what: 'kookt elke zondag', wording: 'follows-who', when: { kind: 'always' }, requirements: [], needs: [] },
      ...{ who: { kind: 'everyone' }, watches: { kind: 'some', people: [person], services: ['CAW'] } },
    },
  ],
  ['remove-agreement', { agreement: 'a1' }],
  ['order-agreements', { order: [] }],
  ['set-plan', { initiative: { kind: 'everyone' } }],
  ['return-for-detail', { gaps: [{ code: 'initiative' }] }],
  ['accept-plan', {}],
  ['refuse-plan', { ground: 'unsafe', reason: 'Daarom', holder: 'Els Claes' }],
]

describe('what a device of an earlier release wrote down on the day', () => {
  it('is known of every command that a device can write', () => {
    const names = personsCommandNames.filter(isQueuedCommandName)
    expect([...new Set(written.map(([name]) => name))].toSorted()).toEqual(names.toSorted())
  })

  it.each(written)('%s is still taken', (name, body) => {
    expect(trajectoryCommands[name].body.safeParse(body).error).toBeUndefined()
  })
})
