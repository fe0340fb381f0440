import { FormDefinition } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { proposedQuestion, storyFacts, storyIn, themesIn } from './storyFacts.ts'

const yesNo = [
  { value: 'yes', label: { nl: 'Ja' } },
  { value: 'no', label: { nl: 'Nee' } },
]
const question = (key: string, meaning: string, type: object) => ({
  key,
  label: { nl: `${key}?` },
  required: false,
  meaning,
  ...type,
})

const form = FormDefinition.parse({
  id: 'referral',
  version: 1,
  audience: 'professional',
  variants: ['family'],
  title: { nl: 'Aanmelding' },
  sections: [
    {
      key: 'all',
      title: { nl: 'Alles' },
      questions: [
        question('place', 'story', { type: 'text' }),
        question('story', 'story', { type: 'long-text' }),
        question('materialHarm', 'story', { type: 'long-text' }),
        question('question', 'question', { type: 'long-text' }),
        question('afraid', 'safety', { type: 'choice', options: yesNo }),
        question('discussedWith', 'discussed', { type: 'text' }),
        question('discussedOn', 'discussed', { type: 'date' }),
        {
          type: 'multiple-choice',
          key: 'themes',
          label: { nl: 'Waar gaat het over?' },
          required: false,
          dimension: 'theme',
          options: [
            { value: 'money', label: { nl: 'Geld en schulden' } },
            { value: 'housing', label: { nl: 'Wonen' } },
          ],
        },
      ],
    },
  ],
})

const answers = {
  place: 'Blok C.',
  story: 'Moeder is ziek.\n\nVader werkt veel.',
  materialHarm: 'Een ruit.',
  question: 'Moet Johan naar een pleeggezin?',
  afraid: 'no',
  discussedWith: 'vader en moeder',
  discussedOn: '2026-04-12',
}

describe('what a manager wants to know at once', () => {
  it('repeats the question where the answer is only yes or no', () => {
    expect(storyFacts(form, answers, 'nl')).toEqual([
      { meaning: 'discussed', lines: [{ words: 'vader en moeder' }, { words: '12 april 2026' }] },
      { meaning: 'safety', lines: [{ words: 'Nee', asked: { nl: 'afraid?' } }] },
    ])
  })

  it('says that the words of the form are not in the reader’s language', () => {
    const [, safety] = storyFacts(form, answers, 'fr')
    expect(safety?.lines).toEqual([{ words: 'Nee', lang: 'nl', asked: { nl: 'afraid?' } }])
    expect(storyIn(form, answers, 'fr').map(({ lang }) => lang)).toEqual([undefined, undefined, undefined])
  })

  it('tells the story in paragraphs, with its other parts apart', () => {
    const parts = storyIn(form, answers, 'nl')
    expect(parts.map(({ paragraphs }) => paragraphs)).toEqual([
      ['Moeder is ziek.', 'Vader werkt veel.'],
      ['Blok C.'],
      ['Een ruit.'],
    ])
    expect(parts[2]?.label).toEqual({ nl: 'materialHarm?' })
  })

  it.each([
    ['main-persons', ['Moeder is ziek. Vader werkt veel.', 'Blok C.', 'Een ruit.']],
    ['groups', ['Moeder is ziek. Vader werkt veel.', 'Een ruit.']],
    ['two-sides', ['Moeder is ziek. Vader werkt veel.', 'Blok C.']],
  ] as const)('leaves to the card of %s what stands there', (kind, told) => {
    expect(storyIn(form, answers, 'nl', kind).map(({ paragraphs }) => paragraphs.join(' '))).toEqual(told)
  })

  it('knows the question that was proposed, and the themes in the words of the form', () => {
    expect(proposedQuestion(form, answers, 'nl')).toBe('Moet Johan naar een pleeggezin?')
    expect(proposedQuestion(form, {}, 'nl')).toBeUndefined()
    expect(themesIn(form, ['money', 'unknown'], 'nl')).toEqual([{ nl: 'Geld en schulden' }, { nl: 'unknown' }])
  })
})
