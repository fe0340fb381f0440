import { describe, expect, it } from 'vitest'
import { boardSearch, isFiltered } from './search.ts'

describe('the filters in the address of the board', () => {
  it('are read as they stand there', () => {
    const raw = {
      stage: 'matching',
      partner: 'linde',
      kind: 'family',
      coordinator: 'ann',
      only: 'late',
      region: 'oost',
    }
    expect(boardSearch(raw)).toEqual(raw)
  })

  it('are left out when they mean nothing', () => {
    expect(boardSearch({ stage: 'done', partner: '<b>', kind: 7, only: 'soon', x: 'y' })).toEqual({})
  })

  it('do not count the region, which is where the manager works', () => {
    expect(isFiltered({ region: 'oost' })).toBe(false)
    expect(isFiltered({ region: 'oost', only: 'afraid' })).toBe(true)
  })
})
