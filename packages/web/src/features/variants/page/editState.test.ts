import { wayWith } from '@kring/domain/test-data/ways'
import { describe, expect, it } from 'vitest'
import type { VariantSettings } from '../../../api/variants.ts'
import { begin, isChanged, met, putMineOnTop, saved, takeTheirs } from './editState.ts'

const settings = (more: Partial<VariantSettings> = {}): VariantSettings => ({
  id: 'family',
  names: { nl: 'Familieberaad' },
  way: wayWith({ evaluations: [3] }),
  revision: 4,
  isEnabled: true,
  mayEnable: false,
  points: [],
  linked: {},
  ...more,
})
const begun = begin(settings())
const renamed = { ...begun, mine: { ...begun.mine, names: { nl: 'Kringberaad' } } }
const theirs = settings({ way: wayWith({ evaluations: [3, 12] }), revision: 5 })

describe('changing a kind of conference', () => {
  it('begins with nothing to save', () => {
    expect(isChanged(begun)).toBe(false)
    expect(isChanged(renamed)).toBe(true)
  })

  it('goes on after a reload with what was typed', () => {
    expect(begin(settings(), renamed)).toEqual(renamed)
    expect(begin(settings(), begun)).toEqual(begun)
  })

  it('finds after a reload that somebody else saved meanwhile', () => {
    const met_ = begin(theirs, renamed)
    expect(met_).toMatchObject({ theirs: { revision: 5 }, revision: 4, mine: renamed.mine })
  })

  it('has nothing to save once it is saved, but for what was typed since', () => {
    expect(isChanged(saved(renamed, renamed.mine, 5))).toBe(false)
    const typedOn = { ...renamed, mine: { ...renamed.mine, names: { nl: 'Nog anders' } } }
    const after = saved(typedOn, renamed.mine, 5)
    expect([isChanged(after), after.revision]).toEqual([true, 5])
  })
})

describe('when somebody else saved meanwhile', () => {
  const conflict = met(renamed, theirs)

  it('mine goes on top of theirs, and both changes are there', () => {
    const merged = putMineOnTop(conflict)
    expect(merged.mine).toEqual({ names: { nl: 'Kringberaad' }, way: theirs.way })
    expect([merged.revision, merged.theirs, isChanged(merged)]).toEqual([5, undefined, true])
  })

  it('or theirs is taken, and there is nothing to save', () => {
    const taken = takeTheirs(conflict)
    expect(taken.mine).toEqual({ names: theirs.names, way: theirs.way })
    expect([taken.revision, isChanged(taken)]).toEqual([5, false])
  })
})
