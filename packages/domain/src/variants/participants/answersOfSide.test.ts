import { describe, expect, it } from 'vitest'
import { restorativeCase } from '../../../test-data/examples.ts'
import { starterForms } from '../../forms/starter/index.ts'
import { answersOfSide } from './answersOfSide.ts'
import { sides } from './participants.ts'

const { professional } = starterForms('probation')

describe('what a referrer may print for one side', () => {
  it('names nobody of the other side, and tells no story', () => {
    const [didHarm, harmed] = sides.map(side => JSON.stringify(answersOfSide(professional, restorativeCase, side)))
    expect(didHarm).toContain('Kevin')
    expect(didHarm).not.toMatch(/Aerts|Haar man|kassa|inbroken/)
    expect(harmed).toContain('Mevrouw Aerts')
    expect(harmed).not.toMatch(/Kevin|Zijn moeder|ingebroken/)
  })

  it('is nothing of a referral without sides', () => {
    const { professional: school } = starterForms('school')
    expect(answersOfSide(school, { mainPerson: { name: 'Noor' }, story: 'x' }, 'harmed')).toEqual({})
  })
})
