import { describe, expect, it } from 'vitest'
import { formOf } from '../../../test-data/forms.ts'
import { answersSchema } from '../authoring/answersSchema.ts'
import { newQuestion } from '../authoring/newQuestion.ts'
import { validate } from '../validate.ts'
import { describeAnswers } from './describe.ts'
import { filesIn, goneFault, withKeptFiles } from './files.ts'
import { knownAnswers } from './knownAnswers.ts'

const file = (number: number, more: object = {}) => ({
  id: String(number).padStart(32, '0'),
  name: `brief ${number}.pdf`,
  type: 'pdf',
  size: 245_000,
  ...more,
})
const form = formOf({ type: 'file', key: 'letters', required: true, max: 2, accept: ['pdf', 'png'] })
const codesOf = (letters: unknown) => {
  const found = validate(form, { letters }, 'nl')
  return found.ok ? [] : found.faults.map(({ code }) => code)
}

describe('a question for files', () => {
  it('takes what was attached, as a list', () => {
    const found = validate(form, { letters: [file(1), file(2, { type: 'png', name: 'foto.png' })] }, 'nl')
    expect(found.ok && found.answers.letters).toEqual([file(1), file(2, { type: 'png', name: 'foto.png' })])
  })

  it.each<[string, unknown, string]>([
    ['nothing', [], 'required'],
    ['one too many', [file(1), file(2), file(3)], 'too-many'],
    ['the same one twice', [file(1), file(1)], 'wrong-type'],
    ['another kind of file', [file(1, { type: 'jpeg' })], 'file-not-accepted'],
    ['one that is too large', [file(1, { size: 10 * 1024 * 1024 + 1 })], 'file-not-accepted'],
    ['a path for an id', [file(1, { id: '../../kept/t/kompas/1' })], 'wrong-type'],
    ['a text', 'brief.pdf', 'wrong-type'],
    ['a person', [{ name: 'Johan' }], 'wrong-type'],
    ['a size of nothing', [file(1, { size: 0 })], 'wrong-type'],
  ])('refuses %s', (_what, letters, code) => {
    expect(codesOf(letters)).toEqual([code])
  })

  it('says what to do about each', () => {
    const found = validate(form, { letters: [file(1, { type: 'jpeg' })] }, 'fr')
    expect(found.ok ? [] : found.faults).toEqual([
      { code: 'file-not-accepted', path: 'letters', sentence: expect.stringContaining('un autre type de fichier') },
    ])
    expect(goneFault(form, 'letters', 'nl').sentence).toContain('Voeg het bestand opnieuw toe')
  })

  it('is kept in a draft as it stands, and nothing more of it', () => {
    expect(knownAnswers(form, { letters: [file(1, { path: '/etc' })] })).toEqual({ letters: [file(1)] })
  })

  it('is described by name and size', () => {
    const [section] = describeAnswers(form, { letters: [file(1)] }, 'nl')
    expect(section?.rows).toMatchObject([
      { key: 'letters', text: 'brief 1.pdf (240 KB)', lines: ['brief 1.pdf (240 KB)'], files: [file(1)] },
    ])
  })

  it('is found among answers, and nothing else is', () => {
    const answers = { letters: [file(1), file(2)], people: [{ name: 'Johan' }], themes: ['money'], story: 'x' }
    const found = filesIn(JSON.parse(JSON.stringify(answers)))
    expect(found.map(({ question, id }) => [question, id])).toEqual([
      ['letters', file(1).id],
      ['letters', file(2).id],
    ])
  })

  it('says in the end what is kept, not what was said of it', () => {
    const kept = { ...file(1), type: 'pdf', name: 'echt.pdf', size: 7 } as const
    const answers = withKeptFiles(
      { letters: [{ ...kept, name: 'gelogen.pdf' }], story: 'x' },
      new Map([[kept.id, kept]]),
    )
    expect(answers).toEqual({ letters: [kept], story: 'x' })
  })

  it('is found only in answers, and each is one of its own', () => {
    expect(filesIn({ letters: [] })).toEqual([])
    expect(filesIn({ letters: 'brief.pdf' })).toEqual([])
  })

  it('says of one that is gone where it was, by its question', () => {
    const two = formOf(
      { type: 'file', key: 'letters', label: { nl: 'Brieven' } },
      { type: 'file', key: 'photos', label: { nl: 'Foto’s' } },
    )
    expect(goneFault(two, 'photos', 'nl')).toMatchObject({ code: 'file-gone', path: 'photos' })
    expect(goneFault(two, 'photos', 'nl').sentence).toContain('Foto’s')
    expect(goneFault(two, 'letters', 'nl').sentence).toContain('Brieven')
    expect(goneFault(two, 'unheard', 'nl')).toEqual({ code: 'file-gone', path: 'unheard', sentence: '' })
  })

  it('tells a partner’s system what to send', () => {
    expect(JSON.stringify(answersSchema(form, 'nl'))).toContain('"enum":["pdf","png"]')
  })

  it('begins with every kind of file, and marked as personal', () => {
    expect(newQuestion('file', 'letters')).toMatchObject({
      max: 5,
      accept: ['pdf', 'jpeg', 'png'],
      marks: ['personal'],
    })
  })
})
