import { describe, expect, it } from 'vitest'
import { typedName } from './name.ts'

const isName = (name: string): boolean => typedName(2, 40).safeParse(name).success

describe('a name, as it is typed', () => {
  it.each([
    'Jan de Vries',
    'Ömer Yıldız',
    'Łucja',
    'محمد',
    'نیم‌فاصله',
    '李小龍',
    "O'Brien-Maes",
    '👩‍👧 huis',
    'De 12-17-groep',
  ])('%j is one', name => expect(isName(name)).toBe(true))

  it.each([
    'a\nb',
    'a\rb',
    'a\tb',
    'a\u0000b',
    'a\u001bb',
    'a\u007fb',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\u200bb',
    'a\u202eb',
    'a\u2066b',
    'a\ufeffb',
    'x',
    ' ',
    'x'.repeat(41),
  ])('%j is none', name => expect(isName(name)).toBe(false))

  it.each([
    ['  Jan  ', 'Jan'],
    ['Ver\u00admeulen', 'Vermeulen'],
    ['\u200eFatima\u200f', 'Fatima'],
    ['Jan\u3164', 'Jan'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(typedName(2, 40).parse(typed)).toBe(kept)
  })

  it.each(['\u3164\u3164', '\u2800\u2800', '\u200e\u200f', '\u00ad\u00ad'])('%j is nothing to see', name =>
    expect(isName(name)).toBe(false),
  )
})
