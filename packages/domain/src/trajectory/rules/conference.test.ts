import { describe, expect, it } from 'vitest'
import {
  dayAfter,
  dayBegins,
  decideAt,
  enter,
  leave,
  minute,
  peopleOfTheDay,
  phase,
  scheduledTrajectory,
} from '../../../test-data/conferenceDays.ts'
import type { TrajectoryRecord } from '../index.ts'
import { nowOf, staysOf } from './attendance.ts'
import { expectedIn, intrusionsIn, outsidersIn, privateMinutesOf } from './room.ts'

const begin = { name: 'begin-day' } as const
const end = { name: 'end-private-time' } as const
const conferenceOf = ({ conference: { current } }: TrajectoryRecord) => {
  if (current === undefined) throw new Error('no conference')
  return current
}
const codeOf = (record: TrajectoryRecord, ...given: Parameters<typeof decideAt>[1]) => {
  const decided = decideAt(record, given)
  return decided.ok ? 'accepted' : decided.error.code
}

const arrived = dayAfter(
  scheduledTrajectory(),
  [begin, 0],
  [enter('johan'), 2],
  [enter('edith'), 5],
  [enter('rita', 'phone'), 10],
  [enter('nour'), 15],
  [enter('sara'), 16],
  [enter('an', 'phone'), 17],
)
const informed = dayAfter(arrived, [phase('information'), 20])

describe('the day of a conference', () => {
  it('begins on the day that was agreed, and on no other', () => {
    expect(codeOf(scheduledTrajectory(), begin, 0)).toBe('accepted')
    expect(codeOf(scheduledTrajectory(), begin, -24 * 60)).toBe('not-the-day')
    // Half past midnight in Brussels is still the day before in UTC.
    expect(codeOf(scheduledTrajectory(), begin, -9.5 * 60)).toBe('accepted')
  })

  it('shows who is expected until something is written of them', () => {
    const begun = dayAfter(scheduledTrajectory(), [begin, 0], [{ name: 'miss-person', person: 'edith' }, 30])
    expect(expectedIn(conferenceOf(begun), begun).map(({ id }) => id)).toEqual(['johan', 'rita', 'nour', 'sara', 'an'])
  })

  it('goes through its phases in order', () => {
    expect(codeOf(arrived, phase('presentation'), 20)).toBe('phase-out-of-order')
    expect(codeOf(arrived, phase('private'), 20)).toBe('phase-out-of-order')
    expect(codeOf(arrived, end, 20)).toBe('phase-out-of-order')
    expect(codeOf(informed, phase('information'), 30)).toBe('phase-out-of-order')
    expect(codeOf(informed, phase('presentation'), 30)).toBe('phase-out-of-order')
  })

  it('remembers who came late, who did not come, and who came after all', () => {
    const day = dayAfter(
      informed,
      [{ name: 'expect-later', person: 'rita', at: '12:20' }, 40],
      [{ name: 'miss-person', person: 'an' }, 41],
      [enter('an'), 60],
    )
    const of = (person: string) => {
      const found = conferenceOf(day).attendance.find(one => one.person === person)
      if (found === undefined) throw new Error('nothing written')
      return found
    }
    expect(nowOf(of('rita'))).toMatchObject({ is: 'late', expectedAt: '12:20' })
    expect(nowOf(of('an'))).toMatchObject({ is: 'present', way: 'in-room' })
    expect(staysOf(of('an'))).toEqual([
      { from: { at: minute(17) }, until: { at: minute(41) } },
      { from: { at: minute(60) } },
    ])
  })

  it('takes in somebody who was not expected, as the device named them', () => {
    const joined = dayAfter(informed, [{ name: 'join-day', who: 'Buurvrouw Jo', part: 'circle', way: 'in-room' }, 33])
    expect(joined.circle.people.at(-1)).toMatchObject({ id: 'n33', name: 'Buurvrouw Jo', known: { since: 'day' } })
    expect(conferenceOf(joined).attendance.at(-1)).toMatchObject({ person: 'n33', marks: [{ is: 'present' }] })
    const support = { name: 'join-day', who: 'Mia', part: 'support-person', way: 'in-room' } as const
    const chosen = { by: 'family', chosenBy: 'Tante Edith' } as const
    // G14: who is kept by the choice of the family or a child stays; the others leave, or do not come in unmarked.
    for (const keepsInPrivateTime of [chosen, { by: 'child', chosenBy: 'Johan' } as const]) {
      const kept = dayAfter(informed, [{ ...support, keepsInPrivateTime }, 34])
      expect(kept.circle.people.at(-1)).toMatchObject({ name: 'Mia', isKept: true, keepsInPrivateTime })
      expect(outsidersIn(conferenceOf(kept), kept)).not.toContain('n34')
    }
    const leaves = dayAfter(informed, [support, 34])
    expect(outsidersIn(conferenceOf(leaves), leaves)).toContain('n34')
    expect(codeOf(informed, { ...support, part: 'professional', keepsInPrivateTime: chosen }, 34)).toBe(
      'cannot-be-kept',
    )
    expect(codeOf(informed, { name: 'join-day', who: 'Tante Edith', part: 'circle', way: 'in-room' }, 33)).toBe(
      'person-twice',
    )
  })

  it('can be broken off: the preparation goes on, and what was written stays', () => {
    const broken = dayAfter(informed, [{ name: 'break-off-day', reason: 'illness' }, 50])
    expect(broken.state).toBe('preparation')
    expect(broken.preparation.day).toBeUndefined()
    expect(broken.conference.current).toBeUndefined()
    expect(broken.conference.former).toMatchObject([
      { brokenOff: { reason: 'illness' }, periods: [{ phase: 'information', until: { at: minute(50) } }] },
    ])
  })
})

describe('private time (G14)', () => {
  it('does not start while a professional is in the room, or on the line', () => {
    expect(outsidersIn(conferenceOf(informed), informed)).toEqual(['sara', 'an'])
    expect(decideAt(informed, [phase('private'), 90])).toEqual({
      ok: false,
      error: { code: 'private-time-blocked', people: ['sara', 'an'] },
    })
    const onTheLine = dayAfter(informed, [leave('sara'), 88])
    expect(decideAt(onTheLine, [phase('private'), 90])).toMatchObject({ error: { people: ['an'] } })
    expect(codeOf(dayAfter(onTheLine, [leave('an'), 89]), phase('private'), 90)).toBe('accepted')
  })

  const alone = dayAfter(informed, [leave('sara'), 88], [leave('an'), 89], [phase('private'), 90])

  it('is left by the coordinator with the same tap, and by nobody of the circle', () => {
    expect(conferenceOf(alone)).toMatchObject({ stage: 'private', isCoordinatorIn: false })
    expect(conferenceOf(alone).attendance.filter(one => nowOf(one).is === 'present')).toHaveLength(4)
  })

  it('keeps an interpreter whom the family chose, and lets go one whom it did not', () => {
    const others = peopleOfTheDay.map(person => (person.id === 'nour' ? { ...person, isKept: false } : person))
    const record = { ...informed, circle: { ...informed.circle, people: others } }
    expect(outsidersIn(conferenceOf(informed), record)).toContain('nour')
  })

  it('lets somebody who supports a child stay only when the child chose it', () => {
    const support = (supportStays: boolean) =>
      peopleOfTheDay.map(person => {
        if (person.id === 'sara') return { ...person, part: 'support-person' as const }
        return person.id === 'johan' ? { ...person, child: { support: 'sara', supportStays, phases: [] } } : person
      })
    const at = (supportStays: boolean) => ({
      ...informed,
      circle: { ...informed.circle, people: support(supportStays) },
    })
    expect(outsidersIn(conferenceOf(informed), at(true))).toEqual(['an'])
    expect(outsidersIn(conferenceOf(informed), at(false))).toEqual(['sara', 'an'])
  })

  it('depends on the part in this conference: a teacher stays in a learning circle', () => {
    const people = peopleOfTheDay.map(person =>
      person.id === 'sara' ? { ...person, part: 'teacher' as const } : person,
    )
    const circle = { ...informed.circle, people }
    expect(outsidersIn(conferenceOf(informed), { circle, variant: 'learning-circle' })).toEqual(['an'])
    expect(outsidersIn(conferenceOf(informed), { circle, variant: 'family' })).toEqual(['sara', 'an'])
  })

  it('stores when it began and ended, and nothing else', () => {
    const called = dayAfter(alone, [end, 295], [phase('presentation'), 300])
    expect(conferenceOf(called).periods).toEqual([
      { phase: 'information', from: { at: minute(20) }, until: { at: minute(90) } },
      { phase: 'private', from: { at: minute(90) }, until: { at: minute(295) } },
      { phase: 'presentation', from: { at: minute(300) } },
    ])
    expect(privateMinutesOf(conferenceOf(called))).toEqual({ minutes: 205, isAbout: false })
    expect(intrusionsIn(conferenceOf(called), called)).toEqual([])
    expect(conferenceOf(called).breaches).toEqual([])
  })

  it('can be had again after the plan was told', () => {
    const again = dayAfter(alone, [end, 295], [phase('presentation'), 300], [phase('private'), 320], [end, 340])
    expect(privateMinutesOf(conferenceOf(again)).minutes).toBe(225)
  })

  it('says so when somebody came back in: it is stored, and against the rule', () => {
    const disturbed = dayAfter(alone, [enter('sara'), 165], [leave('sara'), 171], [end, 295])
    expect(conferenceOf(disturbed).breaches).toEqual([
      { code: 'outsider-in-private-time', at: { at: minute(165) }, people: ['sara'] },
    ])
    expect(intrusionsIn(conferenceOf(disturbed), disturbed)).toEqual([
      { person: 'sara', from: { at: minute(165) }, until: { at: minute(171) } },
    ])
    expect(conferenceOf(dayAfter(alone, [enter('coordinator'), 165])).breaches).toHaveLength(1)
  })
})

it('the morning of the example is the one that the tests count from', () => {
  expect(minute(0)).toBe(dayBegins)
})
