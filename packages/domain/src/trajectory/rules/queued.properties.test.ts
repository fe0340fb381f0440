import * as fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import {
  evolved,
  leave,
  minute,
  openedDay as opened,
  phase,
  sendQueued as send,
  takePen,
  type WrittenCommand as Written,
  writeQueued as write,
} from '../../../test-data/conferenceDays.ts'
import { fatima, trajectoryContextOf } from '../../../test-data/trajectories.ts'
import {
  joinParts,
  partsOfTrajectory,
  type TrajectoryCommand,
  type TrajectoryEvent,
  type TrajectoryRecord,
  trajectoryDecider,
  trajectoryPartsChangedBy,
} from '../index.ts'
import { isPhaseNext } from './conference.ts'
import { isAfterLastPeriod, isOutsider, outsidersIn } from './room.ts'

/** The domain has no console of its own; the count stands in the output of the tests. */
declare const console: { readonly log: (line: string) => void }
type Device = Written['device']
const conferenceOf = ({ conference: { current } }: TrajectoryRecord) => {
  if (current === undefined) throw new Error('no conference')
  return current
}

const somebody = fc.constantFrom('johan', 'edith', 'rita', 'nour', 'sara', 'an', 'coordinator')
const commandOfTheDay: fc.Arbitrary<TrajectoryCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constant('enter-room' as const),
      person: somebody,
      way: fc.constantFrom('in-room' as const, 'phone' as const),
    }),
  },
  { weight: 3, arbitrary: somebody.map(leave) },
  { weight: 1, arbitrary: somebody.map(person => ({ name: 'miss-person', person }) as const) },
  { weight: 1, arbitrary: somebody.map(person => ({ name: 'expect-later', person }) as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('information' as const, 'private' as const, 'presentation' as const).map(phase),
  },
  { weight: 2, arbitrary: fc.constant({ name: 'end-private-time' } as const) },
)
/** Up to six commands of each device; the tablet begins by taking the pen, without signal. */
const outbox = fc.array(commandOfTheDay, { minLength: 1, maxLength: 6 })
/** Of every two lists, an order in which they are put together. */
const shuffle = fc.array(fc.boolean(), { minLength: 13, maxLength: 13 })

function interleaved<Item>(one: readonly Item[], other: readonly Item[], order: readonly boolean[]): readonly Item[] {
  const [left, right] = [[...one], [...other]]
  const merged: Item[] = []
  for (const isFirst of order) {
    const next = (isFirst ? left.shift() : right.shift()) ?? left.shift() ?? right.shift()
    if (next !== undefined) merged.push(next)
  }
  return [...merged, ...left, ...right]
}

let interleavings = 0
let valid = 0
afterAll(() => console.log(`offline: ${interleavings} interleavings, ${valid} valid`))

/** What a device lets its user write: a phase only when its own copy allows it, as the screen locks it. */
function writtenBy(
  device: Device,
  pen: number,
  commands: readonly TrajectoryCommand[],
  at: readonly number[],
): readonly Written[] {
  let copy = opened
  return commands.flatMap((command, index) => {
    const one = write(device, pen, at[index] ?? 0, command)
    const { conference, ...others } = copy
    // The copy of a device is its own: nobody else has the pen in it.
    const alone = { ...others, conference: { ...conference, pen: undefined } }
    const decided = trajectoryDecider.decide(
      alone,
      command,
      trajectoryContextOf({ by: fatima, at: minute(one.at), newId: one.id }),
    )
    if (!decided.ok) return []
    copy = evolved(copy, decided.events)
    return [one]
  })
}

/** A history in which every rule held, or is said not to have held. */
function expectValid(from: TrajectoryRecord, history: readonly TrajectoryEvent[]): void {
  let record = from
  for (const event of history) {
    const day = conferenceOf(record)
    const moment = 'occurredAt' in event ? (event.occurredAt?.at ?? event.at) : event.at
    const against = 'against' in event ? (event.against ?? []) : []
    if (event.type === 'phase-begun') {
      const isInOrder = isPhaseNext(event.phase, day.stage) && isAfterLastPeriod(day, moment)
      expect(against.includes('phase-out-of-order')).toBe(!isInOrder)
      const isAlone = event.phase !== 'private' || outsidersIn(day, record).length === 0
      expect(against.includes('outsider-at-start-of-private-time')).toBe(!isAlone)
    }
    if (event.type === 'private-time-ended') expect(against.length > 0).toBe(day.stage !== 'private')
    if (event.type === 'room-entered')
      expect(against.includes('outsider-in-private-time')).toBe(
        day.stage === 'private' && isOutsider(event.person, record),
      )
    const before = partsOfTrajectory(record)
    record = evolved(record, [event])
    const now = partsOfTrajectory(record)
    const changed = Object.keys(now).filter(name => JSON.stringify(now[name]) !== JSON.stringify(before[name]))
    expect(trajectoryPartsChangedBy(event)).toEqual(expect.arrayContaining(changed))
  }
}

it('any interleaving of two outboxes gives one history in which every broken rule is marked, and loses nothing', () => {
  fc.assert(
    fc.property(outbox, outbox, shuffle, shuffle, (phoneCommands, tabletCommands, happening, arriving) => {
      // In which order things took place: a minute each, from half past ten.
      const order = interleaved(
        phoneCommands.map((_, index) => ({ device: 'phone', index })),
        tabletCommands.map((_, index) => ({ device: 'tablet', index })),
        happening,
      )
      const minutesOf = (device: Device) =>
        order.flatMap((one, position) => (one.device === device ? [31 + position] : []))
      const phone = writtenBy('phone', 1, phoneCommands, minutesOf('phone'))
      const tablet = [
        { ...write('tablet', 2, 30, takePen('tablet', 2)), isUnconfirmed: true },
        ...writtenBy('tablet', 2, tabletCommands, minutesOf('tablet')),
      ]
      const all = interleaved(phone, tablet, arriving)
      let record = opened
      const history: TrajectoryEvent[] = []
      const cards: Written[] = []
      const stored = new Set<string>()
      const take = (one: Written): void => {
        const decided = send(record, one)
        if (!('events' in decided)) {
          cards.push(one)
          return
        }
        expect(stored.has(one.id)).toBe(false)
        stored.add(one.id)
        history.push(...decided.events)
        record = evolved(record, decided.events)
      }
      for (const one of all) take(one)
      // Only what the phone wrote after the pen had gone is asked about; each is then given again or dropped, by the tablet.
      expect(cards.every(({ device }) => device === 'phone')).toBe(true)
      for (const card of cards.splice(0)) if (card.at % 2 === 0) take({ ...card, device: 'tablet', pen: 2 })
      expect(cards).toEqual([])
      expect(stored.size + all.filter(({ id }) => !stored.has(id)).length).toBe(all.length)
      expectValid(opened, history)
      // The history gives the state, and the parts give it back.
      expect(evolved(opened, history)).toEqual(record)
      expect(joinParts(JSON.parse(JSON.stringify(partsOfTrajectory(record))), record.updatedAt)).toEqual(
        JSON.parse(JSON.stringify(record)),
      )
      interleavings += 1
      valid += 1
    }),
    { numRuns: 1500 },
  )
  expect(interleavings).toBeGreaterThan(1000)
})
