import { describe, expect, it } from 'vitest'
import { coachOn, piecesOf } from './coach.ts'

describe('the coach beside a question', () => {
  it('underlines the verb and the solution of a closed question', () => {
    const coaching = coachOn('Moet Johan naar een pleeggezin?')
    expect(coaching?.advice.kind).toBe('closed')
    expect(coaching?.solutions).toEqual(['naar een pleeggezin'])
    expect(coaching?.pieces).toEqual([
      { text: 'Moet', faulty: true },
      { text: ' Johan ', faulty: false },
      { text: 'naar een pleeggezin', faulty: true },
      { text: '?', faulty: false },
    ])
  })

  it('underlines nothing in an open question', () => {
    const coaching = coachOn('Waar kan Johan veilig opgroeien en wat is daarvoor nodig?')
    expect(coaching?.advice.kind).toBe('open')
    expect(coaching?.pieces.some(({ faulty }) => faulty)).toBe(false)
  })

  it('underlines only the solution of an open question that holds one', () => {
    const coaching = coachOn('Hoe kan Johan in pleegzorg zijn vrienden blijven zien?')
    expect(coaching?.advice.kind).toBe('holds-solution')
    expect(coaching?.pieces.filter(({ faulty }) => faulty).map(({ text }) => text)).toEqual(['pleegzorg'])
  })

  it('says nothing of nothing', () => {
    expect(coachOn('  ')).toBeUndefined()
  })

  it('never loses or adds a letter', () => {
    const text = '  Kan  Wim — of tante Edith — helpen?'
    expect(
      piecesOf(text, ['Kan', 'niet hier'])
        .map(piece => piece.text)
        .join(''),
    ).toBe(text)
  })
})
