import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from './names.ts'
import type { NamedPerson } from './persons.ts'
import { erasedMark, withoutPerson } from './withoutPerson.ts'

const person = (name: string, more: Partial<NamedPerson> = {}): NamedPerson => {
  return { key: nameKey(name), name, emails: [], phones: [], addresses: [], ...more }
}
const zoe = person('Zoë van den Berg', {
  birthDate: '2008-03-09',
  emails: ['Zoe@Voorbeeld.be'],
  phones: ['0470 12 34 56'],
  addresses: ['Kerkstraat 5, 3000 Leuven'],
})
const father = person('Piet van den Berg')

describe('a text without a person', () => {
  it.each([
    ['Zoë van den Berg woont bij oma.', `${erasedMark} woont bij oma.`],
    ['zoe en ZOË zijn dezelfde', `${erasedMark} en ${erasedMark} zijn dezelfde`],
    ['Zoës broer, Zoë’s zus', `${erasedMark} broer, ${erasedMark} zus`],
    ['Mail zoe@voorbeeld.BE of bel +32 470/12.34.56.', `Mail ${erasedMark} of bel ${erasedMark}.`],
    ['Geboren op 9/3/2008 of 09-03-2008 of 2008-03-09.', `Geboren op ${erasedMark} of ${erasedMark} of ${erasedMark}.`],
    ['Ze woont in de kerkstraat 5, 3000 leuven.', `Ze woont in de ${erasedMark}.`],
  ])('%s', (text, without) => {
    expect(withoutPerson(text, zoe, [father])).toBe(without)
  })

  it('keeps the family name that somebody else bears too, and words that only look like the name', () => {
    expect(withoutPerson('Meneer Berg, de zoektocht, Zoetermeer, Bergen', zoe, [father])).toBe(
      'Meneer Berg, de zoektocht, Zoetermeer, Bergen',
    )
  })

  it('has the family name masked too when nobody else bears it', () => {
    expect(withoutPerson('Mevrouw Berg', zoe, [])).toBe(`Mevrouw ${erasedMark}`)
  })

  it('keeps the phone numbers of others', () => {
    expect(withoutPerson('Bel 0470 12 34 57.', zoe, [])).toBe('Bel 0470 12 34 57.')
  })
})

describe('answers without a person', () => {
  it('hold nothing of the person, and the others as they were', () => {
    const answers = {
      people: [
        { name: 'Zoe van den Berg', relation: 'dochter', phone: '0470123456', note: 'Iets.' },
        { name: 'Piet van den Berg', relation: 'vader van Zoë' },
      ],
      files: [{ id: 'f1', name: 'brief zoë.pdf', type: 'pdf', size: 3 }],
      wants: true,
      age: 3,
    }
    expect(withoutPerson(answers, zoe, [father])).toEqual({
      people: [{ name: erasedMark }, { name: 'Piet van den Berg', relation: `vader van ${erasedMark}` }],
      files: [{ id: 'f1', name: `brief ${erasedMark}.pdf`, type: 'pdf', size: 3 }],
      wants: true,
      age: 3,
    })
  })

  it('a citizen who referred loses the address, a member keeps the account', () => {
    const citizen = { kind: 'citizen', email: 'zoe@voorbeeld.be' }
    expect(withoutPerson(citizen, zoe, [])).toEqual({ kind: 'citizen' })
    const member = { kind: 'member', subject: 's1', name: 'Zoë van den Berg', email: 'zoe@voorbeeld.be' }
    expect(withoutPerson(member, zoe, [])).toEqual({ kind: 'member', subject: 's1', name: erasedMark })
  })

  it('wherever a name with a mark of its own stands, it is gone', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(text, text, fc.constantFrom('Kwibus', 'ÇELIK', 'O’Hara-Łuk'), (before, after, name) => {
        const given = { a: [{ b: `${before} ${name} ${after}` }] }
        const left = JSON.stringify(withoutPerson(given, person(name), []))
          .normalize('NFD')
          .toLowerCase()
        expect(left).not.toContain(name.normalize('NFD').toLowerCase())
      }),
    )
  })
})
