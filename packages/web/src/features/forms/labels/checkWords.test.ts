import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadWords, say, setLocale } from '../../../i18n/index.ts'
import { everyType } from '../../../testing/forms.ts'
import { checkLines } from './checkWords.ts'

const saying =
  (words: 'forms' | 'formCheck') =>
  (key: string, values?: Parameters<typeof say>[3]): string =>
    say('nl', words, key, values)
const nl = {
  t: saying('forms'),
  check: saying('formCheck'),
  locale: 'nl' as const,
  variantName: (variant: string) => variant,
}

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  setLocale('nl')
  await loadWords('forms', 'formCheck')
  vi.unstubAllGlobals()
})

describe('the check list in words', () => {
  it('says where, takes what is missing of one thing together, and leads to the first', () => {
    const points = [
      { code: 'translation-missing', at: 'rest.few.label', about: 'fr', blocks: false },
      { code: 'translation-missing', at: 'rest.few.options.o1.label', about: 'fr', blocks: false },
      { code: 'options-missing', at: 'few', blocks: true },
      { code: 'section-empty', at: 'safety', blocks: true },
      { code: 'never-heard-of', at: 'title', blocks: true },
    ]
    expect(checkLines(points, everyType, nl)).toEqual([
      {
        at: 'rest.few.label',
        code: 'translation-missing',
        about: 'fr',
        sentence:
          'Vraag 2.5 “Weinig keus”: in het Frans ontbreken de vraag, de keuze “Optie 1”. Wie die taal leest, ziet een andere.',
      },
      { at: 'few', code: 'options-missing', sentence: 'Vraag 2.5 “Weinig keus” heeft minstens twee keuzes nodig.' },
      {
        at: 'safety',
        code: 'section-empty',
        sentence: 'Onderdeel 3 “Veiligheid” heeft nog geen vragen. Voeg een vraag toe of verwijder het onderdeel.',
      },
      { at: 'title', code: 'never-heard-of', sentence: 'De naam van het formulier: hier klopt iets niet. ' },
    ])
  })
})
