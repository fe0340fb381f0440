import * as fc from 'fast-check'
import type { Participants } from '../src/variants/participants/participants.ts'

const name = fc.string({ minLength: 1, maxLength: 20 }).filter(text => /^[a-zA-Z]\S*$/.test(text))
const person = fc.record({ name, relation: name }, { requiredKeys: ['name'] })
const people = fc.array(person, { maxLength: 4 })
const party = fc.record({
  persons: people,
  network: people,
  harm: fc.record({ material: name, immaterial: name }, { requiredKeys: [] }),
})
const group = fc.record({ name, spokesperson: fc.record({ name }) }, { requiredKeys: ['name'] })
/** Any participants that the four kinds of conference can have. */
export const anyParticipants: fc.Arbitrary<Participants> = fc.oneof(
  fc.record({ kind: fc.constant('main-persons' as const), persons: people }),
  fc.record({
    kind: fc.constant('two-sides' as const),
    sides: fc.record({ didHarm: party, harmed: party }),
    unplaced: people,
  }),
  fc.record(
    { kind: fc.constant('groups' as const), place: name, groups: fc.array(group, { maxLength: 4 }) },
    { requiredKeys: ['kind', 'groups'] },
  ),
  fc.record(
    { kind: fc.constant('pupil' as const), pupil: person, school: name, year: name, teacher: person },
    { requiredKeys: ['kind'] },
  ),
)
