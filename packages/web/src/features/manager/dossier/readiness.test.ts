import { describe, expect, it } from 'vitest'
import { readinessOf } from './readiness.ts'

const intake = { heldOn: '2026-04-20', spokenWith: 'vader en moeder', summary: 'Wat er speelt.' }
const question = (confirmed: boolean) => ({ id: 'q1', text: 'Waar kan Johan wonen?', confirmed })

describe('what stands between a dossier and its acceptance', () => {
  it('is the conversation and an open question at first', () => {
    expect(readinessOf({ questions: [] }).missing).toEqual(['intake', 'question'])
  })

  it('is still the question when none is confirmed', () => {
    expect(readinessOf({ intake, questions: [question(false)] })).toEqual({
      met: ['intake'],
      missing: ['question'],
      confirmed: 0,
    })
  })

  it('is nothing once both are there', () => {
    expect(readinessOf({ intake, questions: [question(true), question(false)] }).missing).toEqual([])
  })
})
