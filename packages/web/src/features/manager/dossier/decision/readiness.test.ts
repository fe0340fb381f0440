import { describe, expect, it } from 'vitest'
import { readinessOf } from './readiness.ts'

const question = (confirmed: boolean) => ({ id: 'q1', text: 'Waar kan Johan wonen?', confirmed })
const family = { kind: 'main-persons' as const, persons: [] }
const side = { persons: [], network: [], harm: {} }
const twoSides = { kind: 'two-sides' as const, sides: { didHarm: side, harmed: side }, unplaced: [] }

describe('what stands between a dossier and its acceptance', () => {
  it('is the conversation and an open question at first', () => {
    const readiness = readinessOf({ participants: family, missing: ['intake', 'question'], questions: [] })
    expect(readiness).toEqual({ met: [], missing: ['intake', 'question'], confirmed: 0 })
  })

  it('is still the question when none is confirmed', () => {
    const dossier = { participants: family, missing: ['question' as const], questions: [question(false)] }
    expect(readinessOf(dossier)).toEqual({ met: ['intake'], missing: ['question'], confirmed: 0 })
  })

  it('is nothing once both are there', () => {
    const questions = [question(true), question(false)]
    expect(readinessOf({ participants: family, missing: [], questions })).toEqual({
      met: ['intake', 'question'],
      missing: [],
      confirmed: 1,
    })
  })

  it('is a place and groups as well for a neighbourhood', () => {
    const groups = { kind: 'groups' as const, groups: [] }
    expect(readinessOf({ participants: groups, missing: ['groups'], questions: [] }).met).toEqual([
      'intake',
      'question',
    ])
  })

  it('of two sides is each by itself, and willing is not said to be met of who was not heard', () => {
    const missing = ['hear-harmed', 'question'] as const
    expect(readinessOf({ participants: twoSides, missing: [...missing], questions: [] }).met).toEqual([
      'hear-did-harm',
      'willing-did-harm',
    ])
  })
})
