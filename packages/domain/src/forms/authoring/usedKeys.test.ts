import { describe, expect, it } from 'vitest'
import { starterForms } from '../starter/index.ts'
import { takenKeys } from './edit.ts'
import { hasRoomForVersion, mostUsedKeys, mostVersions, newKeysIn } from './usedKeys.ts'

const form = starterForms('youth-care').citizen
const [first = '', ...others] = takenKeys(form)

describe('the new keys of a version', () => {
  it('are those that no earlier version had, whatever else was used', () => {
    expect(newKeysIn(form, [])).toEqual([first, ...others])
    expect(newKeysIn(form, [...others, 'removedLongAgo'])).toEqual([first])
    expect(newKeysIn(form, [first, ...others])).toEqual([])
  })
})

describe('a form’s history', () => {
  it('has room until the last version and the last key', () => {
    expect(hasRoomForVersion({ versions: mostVersions - 1, keys: mostUsedKeys })).toBe(true)
    expect(hasRoomForVersion({ versions: mostVersions, keys: 1 })).toBe(false)
    expect(hasRoomForVersion({ versions: 1, keys: mostUsedKeys + 1 })).toBe(false)
  })
})
