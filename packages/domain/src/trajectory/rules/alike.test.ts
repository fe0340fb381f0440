import { describe, expect, it } from 'vitest'
import { addPerson, prepared, trajectoryOf } from '../../../test-data/circles.ts'
import { alikeInCircle } from './alike.ts'

const circleOf = (...people: Parameters<typeof addPerson>[0][]) =>
  prepared(
    trajectoryOf(),
    people.map(one => addPerson(one)),
  ).circle

describe('the same person twice in a circle', () => {
  it.each([
    ['Van de Velde, Jan', 'Jan Vandevelde', 'name'],
    ['Tante Edith Maes', 'Edith Maes', 'name'],
    ['مُحَمَّد', 'محمد', 'name'],
    ['Piet Janssens', 'Piet Jansen', 'sound'],
  ])('is warned of: “%s” and “%s”', (name, other, why) => {
    expect(alikeInCircle(circleOf({ name }), { name: other })).toEqual([{ person: 'n0-0', why }])
  })

  it('is warned of by a phone number or mail address that both have', () => {
    const circle = circleOf({ name: 'An', phone: '0470 12 34 56' }, { name: 'Bo', email: 'Bo@familie.example' })
    expect(alikeInCircle(circle, { name: 'Cas', phone: '+32 470 123 456' })).toEqual([{ person: 'n0-0', why: 'phone' }])
    expect(alikeInCircle(circle, { name: 'Dirk', email: 'bo@familie.example' })).toMatchObject([{ why: 'mail' }])
  })

  it('is not warned of for somebody else, nor for oneself', () => {
    const circle = circleOf({ name: 'An Claes' })
    expect(alikeInCircle(circle, { name: 'Bo Peeters' })).toEqual([])
    expect(alikeInCircle(circle, { name: 'An Claes' }, 'n0-0')).toEqual([])
  })
})
