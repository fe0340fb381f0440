import { applyEdit, type FormEdit, newQuestion } from '@kring/domain/forms'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadWords, say, setLocale } from '../../../i18n/index.ts'
import { everyType, questionOf } from '../../../testing/forms.ts'
import { differenceWords } from './differenceWords.ts'

const nl = {
  t: (key: string, values?: Parameters<typeof say>[3]) => say('nl', 'forms', key, values),
  locale: 'nl' as const,
  languages: ['nl', 'fr'] as const,
}
const after = (...edits: readonly FormEdit[]) => differenceWords(everyType, edits.reduce(applyEdit, everyType), nl)

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  setLocale('nl')
  await loadWords('forms')
  vi.unstubAllGlobals()
})

describe('two versions in words', () => {
  it('says what is new, gone and moved', () => {
    const edits: FormEdit[] = [
      {
        edit: 'add-question',
        section: 'rest',
        question: { ...newQuestion('number', 'new'), label: { nl: 'Hoeveel?' } },
      },
      { edit: 'remove-question', key: 'email' },
      { edit: 'move-question', key: 'judge', by: 1 },
    ]
    expect(after(...edits).map(({ sentence }) => sentence)).toEqual([
      'Vraag “Welke rechter?” staat op een andere plaats.',
      'Vraag “Hoeveel?” is nieuw.',
      'Vraag “E-mail” is weg.',
    ])
  })

  it('shows the texts as they were and as they are, in the language that changed', () => {
    const label = { nl: 'Naam', fr: 'Nom' }
    const [change] = after({
      edit: 'change-question',
      key: 'name',
      question: { ...questionOf('name'), label, required: false, visibleIf: { question: 'court', is: true } },
    })
    expect(change?.changes).toEqual([
      { name: 'Tekst van de vraag', before: { words: '(niets)' }, after: { words: 'Nom', lang: 'fr' } },
      { name: 'Verplicht', before: { words: 'Ja' }, after: { words: 'Nee' } },
      {
        name: 'Wanneer het te zien is',
        before: { words: '(niets)' },
        after: { words: 'Toon als “1.3 Is er een rechter?” “Ja” is.' },
      },
    ])
  })

  it('names the choices that came and went', () => {
    const few = questionOf('few')
    if (few.type !== 'choice') throw new Error('no choice')
    const options = [...few.options.slice(1), { value: 'new', label: { nl: 'Nieuw' } }]
    const [change] = after({ edit: 'change-question', key: 'few', question: { ...few, options } })
    expect(change?.changes).toEqual([
      { name: 'Keuzes', before: { words: 'weg: Optie 1' }, after: { words: 'erbij: Nieuw' } },
    ])
  })
})
