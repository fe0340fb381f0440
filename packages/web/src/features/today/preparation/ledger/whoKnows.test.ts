import type { CirclePerson, TrajectoryPreparation } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { whoKnows } from './whoKnows.ts'

const at = '2026-06-17T09:00:00.000Z'
const preparation: TrajectoryPreparation = {
  steps: [],
  informants: [],
  practicalities: [],
  requirements: { version: 2, items: [{ id: 'r1', text: 'Veilig', reason: 'Rust' }], frozen: { version: 2, at } },
  questions: [],
  dayRevision: 0,
}
const somebody = (id: string, more: Partial<CirclePerson>): CirclePerson => ({
  id,
  name: id,
  part: 'circle',
  addedAt: at,
  known: { since: 'intake' },
  decision: { kind: 'invite' },
  ...more,
})
const told = (version: number) => ({ requirements: { disclosed: { version, at } } })

describe('who knows the minimum requirements', () => {
  it('counts only who comes and the version as it is, those who have to be told first (G6)', () => {
    const people = [
      somebody('Edith', { requirements: { disclosed: { version: 2, at }, acknowledged: { version: 2, at } } }),
      somebody('Herman', told(2)),
      somebody('Rita', {}),
      somebody('Ilse', told(1)),
      somebody('Dave', { decision: { kind: 'not-invited', reason: 'safety', decidedBy: 'Ilse' } }),
    ]
    expect(whoKnows(people, preparation).map(({ person, knows }) => [person.name, knows])).toEqual([
      ['Ilse', 'before'],
      ['Rita', 'nothing'],
      ['Herman', 'told'],
      ['Edith', 'acknowledged'],
    ])
  })

  it('is nobody any more once they are changed and not fixed again', () => {
    const changed = { ...preparation, requirements: { ...preparation.requirements, version: 3 } }
    expect(whoKnows([somebody('Herman', told(2))], changed)[0]?.knows).toBe('before')
  })
})
