import type { CirclePerson } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { changesAt, everyoneIn, markAt, momentsOf } from './moments.ts'

const person = (name: string, since: 'intake' | 'preparation', more: Partial<CirclePerson> = {}): CirclePerson => ({
  id: name,
  name,
  addedAt: '2026-04-29T09:00:00.000Z',
  known: { since },
  part: 'circle',
  ...more,
})
const invited = (on: string): Partial<CirclePerson> => ({
  decision: { kind: 'invite' },
  invitation: { number: 1, invitedAt: `${on}T09:00:00.000Z` },
})
const family = { variant: 'family' } as const
const names = (people: readonly CirclePerson[]) => people.map(({ name }) => name)

const people = [
  person('Vader', 'intake', invited('2026-05-20')),
  person('Wim', 'intake'),
  person('Bram', 'intake', { removed: { at: '', reason: 'mistake' } }),
  person('Oma', 'intake', { removed: { at: '', reason: 'died' } }),
  person('Edith', 'preparation', invited('2026-05-26')),
  person('Sara', 'preparation', { part: 'professional', ...invited('2026-05-27') }),
]

describe('the moments of a circle', () => {
  it('begin with who was known at intake, also who left since, but no mistake', () => {
    expect(names(momentsOf(people, family)[0]?.people ?? [])).toEqual(['Vader', 'Wim', 'Oma'])
  })

  it('have a second one once somebody is invited, on the day of the last invitation, without professionals', () => {
    expect(momentsOf([person('Wim', 'intake')], family)).toHaveLength(1)
    const [, second] = momentsOf(people, family)
    expect(names(second?.people ?? [])).toEqual(['Vader', 'Edith'])
    expect(second?.on).toMatch(/^2026-05-26/)
  })

  it('tell who came in and who did not stay, and give each one mark at each moment', () => {
    const moments = momentsOf(people, family)
    expect(names(changesAt(moments, 1).came)).toEqual(['Edith'])
    expect(names(changesAt(moments, 1).left)).toEqual(['Wim', 'Oma'])
    expect(names(everyoneIn(moments))).toEqual(['Vader', 'Wim', 'Oma', 'Edith'])
    expect(['Vader', 'Wim', 'Edith'].map(id => [markAt(moments, 0, id), markAt(moments, 1, id)])).toEqual([
      ['there', 'there'],
      ['there', 'gone'],
      [undefined, 'new'],
    ])
  })
})
