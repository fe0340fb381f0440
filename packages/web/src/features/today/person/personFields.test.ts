import type { CirclePerson } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { companionsOf, detailsOf, fieldsOf, knownOf, needsSide, partsIn } from './personFields.ts'

const edith: CirclePerson = {
  id: 'p1',
  addedAt: '2026-04-29T09:00:00.000Z',
  known: { since: 'intake', by: 'vader' },
  part: 'circle',
  name: 'Edith Vermeulen',
  relation: 'tante',
  phone: '+32 470 00 00 14',
  address: 'Kerkstraat 1, Leuven',
  addressPrivate: true,
  wishes: 'zit graag bij de deur',
  birthDate: '1979-02-03',
  sector: 'family',
  nearness: 'close',
}

describe('what is sent of somebody of the circle', () => {
  it('keeps the birth date, which the form does not ask, and everything that it does', () => {
    const { id, addedAt, known, part, ...details } = edith
    expect(detailsOf(fieldsOf(edith), 'family', edith)).toEqual(details)
  })

  it('has nothing that was left empty', () => {
    expect(detailsOf({ ...fieldsOf(undefined), name: ' Bram ' }, 'family', undefined)).toEqual({ name: 'Bram' })
    expect(knownOf(fieldsOf(undefined))).toEqual({ since: 'preparation' })
  })

  it('names a side only where there are two, and not for who stands beside the circle', () => {
    expect(needsSide('restorative', 'circle')).toBe(true)
    expect(needsSide('restorative', 'interpreter')).toBe(false)
    expect(needsSide('family', 'circle')).toBe(false)
    const typed = { ...fieldsOf(undefined), name: 'Bram', side: 'harmed' }
    expect(detailsOf(typed, 'restorative', undefined)).toEqual({ name: 'Bram', side: 'harmed' })
    expect(detailsOf(typed, 'family', undefined)).toEqual({ name: 'Bram' })
  })
})

describe('the parts to choose from', () => {
  it('depend on the kind of conference, and are never the coordinator’s', () => {
    expect(partsIn('family')).toEqual(['main-person', 'circle', 'professional', 'interpreter', 'support-person'])
    expect(partsIn('neighbourhood')).toContain('spokesperson')
    expect(partsIn('learning-circle')).toContain('teacher')
  })
})

describe('who may stand beside somebody', () => {
  it('is anybody else of the circle, but nobody of the other side of a restorative conference', () => {
    const person = (id: string, more: Partial<CirclePerson> = {}): CirclePerson => ({
      id,
      name: id,
      addedAt: '',
      known: { since: 'intake' },
      part: 'circle',
      ...more,
    })
    const people = [
      person('Kevin', { side: 'didHarm' }),
      person('moeder', { side: 'didHarm' }),
      person('Aerts', { side: 'harmed' }),
      person('tolk', { part: 'interpreter' }),
      person('weg', { side: 'didHarm', removed: { at: '', reason: 'moved-away' } }),
    ]
    const beside = companionsOf({ circle: { people, showSectors: false } }, { id: 'Kevin', side: 'didHarm' })
    expect(beside.map(({ id }) => id)).toEqual(['moeder', 'tolk'])
  })
})
