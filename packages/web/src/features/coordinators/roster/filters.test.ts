import { describe, expect, it } from 'vitest'
import { isFound, isShown, type RosterRow } from './filters.ts'
import { rosterSearch } from './search.ts'

const row = (changes: Partial<RosterRow> = {}): RosterRow => ({
  person: 'fatima',
  name: 'Fatíma El Amrani',
  home: 'Aarschot',
  state: 'active',
  engagement: 'volunteer',
  languages: ['nl'],
  missing: [],
  ending: [],
  load: { assigned: 1, most: 3 },
  version: 1,
  ...changes,
})

describe('the roster', () => {
  it('finds somebody by any words of their name or town, without accents', () => {
    expect(['amrani fatima', 'FATÍMA', 'aarschot', ''].map(typed => isFound(row(), typed))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(isFound(row(), 'fatima leuven')).toBe(false)
  })

  it('shows apart who can be assigned, of whom something is missing, whose paper ends and who ended', () => {
    const ready = row({ ending: [{ paper: 'insurance', until: '2026-12-31' }] })
    const gap = row({ missing: [{ what: 'secrecy' }] })
    const ended = row({ state: 'ended', missing: [{ what: 'ended', on: '2026-01-01' }] })
    const shown = (show: Parameters<typeof isShown>[1]) => [ready, gap, ended].map(one => isShown(one, show))
    expect(shown('ready')).toEqual([true, false, false])
    expect(shown('missing')).toEqual([false, true, false])
    expect(shown('ending')).toEqual([true, false, false])
    expect(shown('ended')).toEqual([false, false, true])
    expect(shown(undefined)).toEqual([true, true, true])
  })

  it('keeps no name in its address', () => {
    expect(rosterSearch({ show: 'ready', region: 'oost', q: 'Fatima' })).toEqual({ show: 'ready', region: 'oost' })
    expect(rosterSearch({ show: 'all', region: '../x' })).toEqual({})
  })
})
