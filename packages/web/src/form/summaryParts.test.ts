import { describe, expect, it } from 'vitest'
import { everyType } from '../testing/forms.ts'
import { summaryParts } from './summaryParts.ts'

const questions = everyType.sections.flatMap(section => section.questions)
const line = (answers: Record<string, unknown>) =>
  summaryParts(everyType, questions, answers, { locale: 'nl', countPeople: count => `${count} mensen` })
    .map(({ words }) => words)
    .join(', ')

describe('a section at a glance', () => {
  it('names people, and counts them when there are many', () => {
    expect(line({ main: { name: 'Johan' }, people: [{ name: 'Wim' }, { name: 'Edith' }] })).toBe('Johan, Wim, Edith')
    expect(line({ people: [{ name: 'Wim' }, { name: 'Edith' }, { name: 'Herman' }, {}] })).toBe('3 mensen')
  })

  it('says what was chosen in words, never a yes or no by itself', () => {
    expect(line({ few: 'o2', court: true })).toBe('Optie 2')
  })

  it('leaves out what is long or private: stories, dates, numbers to call', () => {
    expect(line({ story: 'Een verhaal', born: '2017-09-14', phone: '0470', email: 'a@b.example' })).toBe('')
    expect(line({ name: 'x'.repeat(60) })).toBe('')
  })
})
