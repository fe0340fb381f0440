import type { Condition } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadWords, say, setLocale } from '../../../i18n/index.ts'
import { everyType } from '../../../testing/forms.ts'
import { conditionOf, earlierThan, sentencesOf } from '../builder/state/conditions.ts'
import { conditionWords } from './conditionWords.ts'

const words = (condition: Condition, locale: Locale, form = everyType) =>
  conditionWords(condition, form, { locale, t: (key, values) => say(locale, 'forms', key, values) })

describe('a condition in words', () => {
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: { lang: '' } })
    for (const locale of ['fr', 'en', 'nl'] as const) {
      setLocale(locale)
      await loadWords('forms')
    }
    vi.unstubAllGlobals()
  })

  it('is a sentence in each language', () => {
    const condition: Condition = { question: 'court', is: true }
    expect(words(condition, 'nl')).toBe('Toon als “1.3 Is er een rechter?” “Ja” is.')
    expect(words(condition, 'fr')).toBe(
      'Afficher si la réponse à «\u00a01.3 Is er een rechter?\u00a0» est «\u00a0Oui\u00a0».',
    )
    expect(words(condition, 'en')).toBe('Show if “1.3 Is er een rechter?” is “Yes”.')
  })

  it('joins sentences, says what is not, and names the choice rather than its code', () => {
    const condition: Condition = {
      any: [
        { not: { question: 'few', is: 'o2' } },
        { all: [{ question: 'ticks', includes: 'o1' }, { not: { question: 'name', answered: true } }] },
      ],
    }
    expect(words(condition, 'nl')).toBe(
      'Toon als “2.5 Weinig keus” niet “Optie 2” is of (“2.7 Meer keuzes” “Optie 1” bevat en “1.1 Naam” niet is ingevuld).',
    )
  })

  it('counts questions of no form by their place alone, as their list does', () => {
    const [section] = everyType.sections
    const list = { ...everyType, sections: section ? [{ ...section, title: {} }] : [] }
    expect(words({ question: 'court', is: true }, 'nl', list)).toBe('Toon als “3 Is er een rechter?” “Ja” is.')
  })

  it('says so when the question is gone', () => {
    expect(words({ question: 'gone', answered: true }, 'en')).toContain('a question that does not come earlier')
  })
})

describe('a condition as sentences to change', () => {
  it.each<Condition>([
    { question: 'court', is: true },
    { not: { question: 'few', is: 'o1' } },
    { all: [{ question: 'ticks', includes: 'o1' }, { not: { question: 'name', answered: true } }] },
    { any: [{ question: 'court', is: false }, { not: { question: 'ticks', includes: 'o2' } }] },
  ])('%j comes back as it was', condition => {
    const sentences = sentencesOf(condition)
    expect(sentences && conditionOf(sentences)).toEqual(condition)
  })

  it('is not offered for what is more tangled', () => {
    expect(sentencesOf({ all: [{ any: [{ question: 'court', is: true }] }] })).toBeUndefined()
  })

  it('asks about earlier questions only', () => {
    const keys = (at: Parameters<typeof earlierThan>[1]) =>
      earlierThan(everyType, at).map(({ question }) => question.key)
    expect(keys({ question: 'court' })).toEqual(['name', 'born'])
    expect(keys({ section: 'rest' })).toEqual(['name', 'born', 'court', 'judge'])
    expect(keys({ section: 'about' })).toEqual([])
  })
})
