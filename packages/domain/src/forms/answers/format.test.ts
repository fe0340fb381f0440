import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../../test-data/forms.ts'
import { sizeInWords } from '../../attachments/fileTypes.ts'
import type { Answer } from './answers.ts'
import { formatAnswer, formatBirthDate, formatDate, formatFile, formatPerson } from './format.ts'

function onlyQuestion(question: TestQuestion) {
  const [only] = formOf(question).sections[0]?.questions ?? []
  if (only === undefined) throw new Error('a question')
  return only
}

describe('somebody in one line', () => {
  const wim = { name: 'Wim', relation: 'broer', birthDate: '2008-03-18', phone: '0470 11 22 33' }

  it('has the age of that day beside the date of birth, where a day is given', () => {
    expect(formatPerson(wim, 'nl', '2026-03-17')).toBe('Wim, broer, 18 maart 2008 (17 jaar) · 0470 11 22 33')
    expect(formatPerson(wim, 'nl', '2026-03-18')).toContain('18 maart 2008 (18 jaar)')
    expect(formatPerson(wim, 'nl')).toBe('Wim, broer, 18 maart 2008 · 0470 11 22 33')
  })

  it.each(['2017-02-30', '2017-09', 'in september', '1890-01-01'])('has no age beside %s', birthDate => {
    expect(formatPerson({ birthDate }, 'nl', '2026-03-17')).not.toContain('jaar')
  })

  it.each([
    ['fr', '2026-03-17', '18 mars 2026'],
    ['fr', '2026-03-18', '18 mars 2026 (0 an)'],
    ['fr', '2027-03-18', '18 mars 2026 (1 an)'],
    ['fr', '2028-03-18', '18 mars 2026 (2 ans)'],
    ['en', '2027-03-18', '18 March 2026 (1 year)'],
    ['en', '2028-03-18', '18 March 2026 (2 years)'],
  ] as const)('counts years in %s on %s', (locale, today, line) => {
    expect(formatPerson({ birthDate: '2026-03-18' }, locale, today)).toBe(line)
  })
})

describe('an answer in words', () => {
  const inDutch = (question: TestQuestion, answer: Answer) => formatAnswer(onlyQuestion(question), answer, 'nl')

  it.each<readonly [TestQuestion, Answer, string]>([
    [{ type: 'choice', key: 'a' }, 'red', 'Rood'],
    [{ type: 'choice', key: 'a' }, 'purple', 'purple'],
    [{ type: 'multiple-choice', key: 'a' }, ['red', 'blue'], 'Rood, Blauw'],
    [{ type: 'multiple-choice', key: 'a' }, [], ''],
    [{ type: 'yes-no', key: 'a' }, true, 'Ja'],
    [{ type: 'yes-no', key: 'a' }, false, 'Nee'],
    [{ type: 'consent', key: 'a' }, true, 'Akkoord'],
    [{ type: 'consent', key: 'a' }, false, 'Nee'],
    [{ type: 'date', key: 'a' }, '2026-03-01', '1 maart 2026'],
    [{ type: 'date', key: 'a' }, 'in maart', 'in maart'],
    [{ type: 'number', key: 'a' }, 1250.5, '1.250,5'],
    [{ type: 'number', key: 'a', unit: { nl: 'euro' } }, 3, '3 euro'],
    [{ type: 'number', key: 'a', unit: { nl: 'euro' } }, 'three', 'euro'],
    [{ type: 'number', key: 'a' }, 'three', ''],
    [{ type: 'person', key: 'a' }, { name: 'Johan', phone: '0470' }, 'Johan · 0470'],
    [{ type: 'person-list', key: 'a' }, [{ name: 'Johan', phone: '0470' }, { name: 'Mira' }], 'Johan, Mira'],
    [{ type: 'person-list', key: 'a' }, 'Johan', ''],
    [{ type: 'file', key: 'a' }, [], ''],
    [{ type: 'file', key: 'a' }, 'brief.pdf', ''],
    [{ type: 'text', key: 'a' }, 'Zoals het is', 'Zoals het is'],
    [{ type: 'long-text', key: 'a' }, 'een\ntwee', 'een\ntwee'],
    [{ type: 'email', key: 'a' }, 'a@b.be', 'a@b.be'],
    [{ type: 'phone', key: 'a' }, '0470', '0470'],
  ])('%j: %j is “%s”', (question, answer, words) => {
    expect(inDutch(question, answer)).toBe(words)
  })

  it('names files, each with its size', () => {
    const files = [
      { id: '1', name: 'brief.pdf', type: 'pdf', size: 1 },
      { id: '2', name: 'foto.png', type: 'png', size: 2048 },
    ] as const
    expect(inDutch({ type: 'file', key: 'a' }, files)).toBe('brief.pdf (1 KB), foto.png (2 KB)')
    expect(formatFile({ name: 'brief.pdf' }, 'nl')).toBe('brief.pdf')
    expect(formatFile({ size: 1024 }, 'nl')).toBe(' (1 KB)')
  })
})

describe('a day in words', () => {
  it.each([
    ['nl', '2026-09-01', '1 september 2026'],
    ['fr', '2026-09-01', '1er septembre 2026'],
    ['fr', '2026-09-11', '11 septembre 2026'],
    ['fr', '2026-09-21', '21 septembre 2026'],
    ['en', '2026-09-01', '1 September 2026'],
    ['en', '2026-09', '2026-09'],
  ] as const)('in %s of %s is %s', (locale, day, words) => {
    expect(formatDate(day, locale)).toBe(words)
  })

  it('has an age only where there is a day to count to', () => {
    expect(formatBirthDate('2017-09-14', 'nl', '2026-09-14')).toBe('14 september 2017 (9 jaar)')
    expect(formatBirthDate('2017-09-14', 'nl', undefined)).toBe('14 september 2017')
    expect(formatBirthDate('toen', 'nl', '2026-09-14')).toBe('toen')
  })
})

describe('all that is known of somebody', () => {
  const amina = {
    name: 'Amina',
    relation: 'buurvrouw',
    organisation: 'De jongeren',
    birthDate: '1980-02-01',
    phone: '0470 11 22 33',
    email: 'a@b.be',
    address: 'Molenstraat 1',
    language: 'Arabisch',
    interpreter: true,
    note: 'Belt liever\n  na zes uur.',
  }

  it('stands in one line, in a fixed order', () => {
    expect(formatPerson(amina, 'nl')).toBe(
      'Amina, buurvrouw, De jongeren, 1 februari 1980 · 0470 11 22 33 · a@b.be · Molenstraat 1 · Arabisch, tolk nodig · Belt liever na zes uur.',
    )
  })

  it('says whether an interpreter is needed only where that is known', () => {
    expect(formatPerson({ name: 'Amina', interpreter: false }, 'nl')).toBe('Amina · geen tolk nodig')
    expect(formatPerson({ name: 'Amina', interpreter: true }, 'en')).toBe('Amina · interpreter needed')
    expect(formatPerson({ name: 'Amina', interpreter: 'yes' }, 'nl')).toBe('Amina')
    expect(formatPerson({ name: 'Amina', language: 'Arabisch' }, 'nl')).toBe('Amina · Arabisch')
  })

  it('is nothing of who is no person', () => {
    expect(formatPerson('Amina', 'nl')).toBe('')
    expect(formatPerson({ name: 3 }, 'nl')).toBe('')
  })
})

describe('the size of a file', () => {
  it.each([
    [1, 'nl', '1 KB'],
    [1024, 'nl', '1 KB'],
    [1025, 'nl', '2 KB'],
    [1023 * 1024, 'nl', '1.023 KB'],
    [1023 * 1024 + 1, 'nl', '1 MB'],
    [1_500_000, 'nl', '1,4 MB'],
    [1_500_000, 'fr', '1,4 Mo'],
    [2048, 'fr', '2 Ko'],
    [1_500_000, 'en', '1.4 MB'],
  ])('of %i bytes in %s is %s', (bytes, locale, words) => {
    expect(sizeInWords(bytes, locale)).toBe(words)
  })
})
