import { describe, expect, it } from 'vitest'
import { leen } from '../../test-data/referrals.ts'
import { eventsOf, startCommand, trajectoryAfter, trajectoryContextOf } from '../../test-data/trajectories.ts'
import { erasedMark } from '../erasure/index.ts'
import type { TrajectoryEvent } from './events/index.ts'
import { joinParts, partOf, partsOfTrajectory, trajectoryPartsChangedBy } from './index.ts'
import { mentionOf, withoutMentions } from './rules/erasure.ts'
import type { PersonDetails } from './state/circle.ts'

const happened = { at: '2026-04-28T08:00:00.000Z', by: leen }
const started = eventsOf({ state: 'none' }, startCommand(), trajectoryContextOf())
const added = (person: string, details: PersonDetails): TrajectoryEvent => ({
  type: 'person-added',
  person,
  details,
  part: 'circle',
  known: { since: 'preparation' },
  ...happened,
})
const home = { address: 'Dorpsstraat 1, Leuven', phone: '016 12 34 56' }
const circle: readonly TrajectoryEvent[] = [
  ...started,
  added('p1', { name: 'Edith Vermeulen', email: 'edith@voorbeeld.be', birthDate: '1950-02-03', ...home }),
  added('p2', { name: 'May Vermeulen', ...home }),
  { type: 'way-set', person: 'p2', way: 'spokesperson', spokesperson: 'p1', ...happened },
  { type: 'reach-set', person: 'p2', reach: { allowed: ['phone'], never: false, through: 'p1' }, ...happened },
  {
    type: 'child-part-set',
    person: 'p2',
    child: { support: 'p1', supportStays: true, phases: ['private'] },
    ...happened,
  },
]
const erased: TrajectoryEvent = { type: 'person-erased', person: 'p1', ...happened }

describe('a trajectory of which one person was erased', () => {
  it('has nobody who speaks, chooses or is told through them', () => {
    const { people } = trajectoryAfter([...circle, erased]).circle
    expect(people.map(({ id }) => id)).toEqual(['p2'])
    expect(JSON.stringify(people)).not.toContain('p1')
    expect(people[0]?.child).toEqual({ supportStays: false, phases: ['private'] })
  })

  it('is the same, read without what was said of them', () => {
    const isAboutErased = (event: TrajectoryEvent): boolean =>
      'person' in event && event.person === 'p1' && event.type !== 'person-erased'
    expect(trajectoryAfter([...circle, erased].filter(event => !isAboutErased(event)))).toEqual(
      trajectoryAfter([...circle, erased]),
    )
  })

  it('changes their own part and the order of the circle, and comes back from its parts', () => {
    expect(trajectoryPartsChangedBy(erased)).toEqual([partOf('p1'), 'circle'])
    const record = trajectoryAfter([...circle, erased])
    const parts = partsOfTrajectory(record)
    expect(Object.keys(parts)).not.toContain(partOf('p1'))
    expect(joinParts(JSON.parse(JSON.stringify(parts)), record.updatedAt)).toEqual(record)
  })

  it('erased whole it changes no part, for none is left', () => {
    expect(trajectoryPartsChangedBy({ type: 'erased', ...happened })).toEqual([])
    const record = trajectoryAfter(circle)
    expect(trajectoryAfter([...circle, { type: 'erased', ...happened }])).toEqual(record)
  })
})

describe('what others tell of an erased person', () => {
  const mentioned = (id: string) => {
    const found = mentionOf(trajectoryAfter(circle).circle, { id })
    if (found === undefined) throw new Error('nobody')
    return found
  }

  it('is masked in texts, while what somebody else has too stays', () => {
    const personal = {
      details: { name: 'May Vermeulen', ...home, relation: 'zus van Edith' },
      known: { since: 'preparation', by: 'Edith Vermeulen' },
    }
    expect(withoutMentions('person-added', personal, mentioned('p1'))).toEqual({
      details: { name: 'May Vermeulen', ...home, relation: `zus van ${erasedMark}` },
      known: { since: 'preparation', by: erasedMark },
    })
    const informant = { id: 'i1', name: 'Mevrouw Edith Vermeulen', information: 'Mail edith@voorbeeld.be' }
    expect(withoutMentions('informant-set', { informant }, mentioned('p1'))).toEqual({
      informant: { id: 'i1', name: `Mevrouw ${erasedMark}`, information: `Mail ${erasedMark}` },
    })
  })

  it('words of the schema are no names', () => {
    const safety = { discussedOn: '2026-04-28', arrangements: [{ kind: 'may-leave', agreed: 'May mag weg.' }] }
    expect(withoutMentions('safety-discussed', { safety }, mentioned('p2'))).toEqual({
      safety: { ...safety, arrangements: [{ kind: 'may-leave', agreed: `${erasedMark} mag weg.` }] },
    })
  })

  it('a namesake keeps the name', () => {
    const { circle: both } = trajectoryAfter([...circle, added('p3', { name: 'vermeulen, Édith' })])
    const namesake = mentionOf(both, { id: 'p3' })
    if (namesake === undefined) throw new Error('nobody')
    const agreed = { question: { id: 'q1', text: 'Wat wil Edith Vermeulen?', agreedWith: 'Edith' } }
    expect(withoutMentions('question-reworded', agreed, namesake)).toEqual(agreed)
  })

  it('nobody is recognised by an id that nobody has', () => {
    expect(mentionOf(trajectoryAfter(circle).circle, { id: 'nobody' })).toBeUndefined()
  })
})
