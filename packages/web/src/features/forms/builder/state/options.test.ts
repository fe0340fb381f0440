import { ChoiceOption, starterLists } from '@kring/domain/forms'
import { locales } from '@kring/domain/language'
import { municipalityOptions } from '@kring/domain/municipalities'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOptions, writeOptions } from './options.ts'

const codes = (text: string) => readOptions(text, locales).map(({ value }) => value)

describe('a pasted list of choices', () => {
  it('is one choice a line, with codes made of the words', () => {
    expect(readOptions('Sint-Truiden\n\n  Een andere  gemeente \nÎle', locales)).toEqual([
      { value: 'sint-truiden', label: { nl: 'Sint-Truiden' } },
      { value: 'een-andere-gemeente', label: { nl: 'Een andere  gemeente' } },
      { value: 'ile', label: { nl: 'Île' } },
    ])
  })

  it('takes a code and the languages in their order', () => {
    expect(readOptions('yes;Ja;Oui;Yes\nno;Nee;Non;No', locales)).toEqual([
      { value: 'yes', label: { nl: 'Ja', fr: 'Oui', en: 'Yes' } },
      { value: 'no', label: { nl: 'Nee', fr: 'Non', en: 'No' } },
    ])
    expect(readOptions(';Ja;Oui', locales)).toEqual([{ value: 'ja', label: { nl: 'Ja', fr: 'Oui' } }])
  })

  it('reads the columns of a header, tabs of a spreadsheet, quotes, and Windows line ends', () => {
    expect(readOptions('code\tfr\tnl\r\nyes\tOui\tJa\r\n', locales)).toEqual([
      { value: 'yes', label: { nl: 'Ja', fr: 'Oui' } },
    ])
    expect(readOptions('a;"Geld; en ""schuld"""', locales)[0]?.label.nl).toBe('Geld; en "schuld"')
  })

  it('takes a comma for part of a label, unless every line has a code before it', () => {
    expect(readOptions('Alcohol, drugs of gokken\nWonen', locales)).toHaveLength(2)
    expect(readOptions('Alcohol, drugs of gokken', locales)[0]?.label.nl).toBe('Alcohol, drugs of gokken')
    expect(codes('yes,Ja,Oui\nno,Nee,Non')).toEqual(['yes', 'no'])
  })

  it('makes each code once, and leaves out a line that is there twice', () => {
    expect(codes('Ja!\nJa?')).toEqual(['ja', 'ja-2'])
    expect(codes('yes;Ja\nyes;Ja')).toEqual(['yes'])
  })

  it('never makes a code that is too long, or one twice, whatever is pasted', () => {
    const long = 'Een heel lang antwoord dat net vijftig tekens telt!'
    const made = codes(Array.from({ length: 12 }, (_, index) => `${long}${'!'.repeat(index)}`).join('\n'))
    expect(new Set(made).size).toBe(12)
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(long, 'Ja', 'Ja!', 'yes;Ja', 'yes;Nee', '-', '…')),
        ),
        lines => {
          const options = readOptions(lines.join('\n'), locales)
          for (const option of options)
            expect(ChoiceOption.safeParse(option).success, JSON.stringify(option)).toBe(true)
          expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
        },
      ),
    )
  })

  it('keeps a semicolon in a label, and both columns of a spreadsheet without codes', () => {
    expect(readOptions('Lier; stad\nMechelen', locales)).toEqual([
      { value: 'lier-stad', label: { nl: 'Lier; stad' } },
      { value: 'mechelen', label: { nl: 'Mechelen' } },
    ])
    expect(readOptions('Lier; stad', locales)[0]?.label.nl).toBe('Lier; stad')
    expect(readOptions('Ja\tOui\nNee\tNon', locales)).toEqual([
      { value: 'ja', label: { nl: 'Ja', fr: 'Oui' } },
      { value: 'nee', label: { nl: 'Nee', fr: 'Non' } },
    ])
  })

  it('gives a second choice with the same code a code of its own', () => {
    expect(readOptions('yes;Ja\nyes;Zeker', locales).map(({ value }) => value)).toEqual(['yes', 'zeker'])
  })

  it('lets an option that was there keep its code and its hint, whatever its label is called', () => {
    const before = [{ value: 'o1', label: { nl: 'Ja', fr: 'Oui' }, hint: { nl: 'Meestal' } }]
    expect(readOptions('Ja\nNee', ['nl', 'fr'], before)).toEqual([
      { value: 'o1', label: { nl: 'Ja', fr: 'Oui' }, hint: { nl: 'Meestal' } },
      { value: 'nee', label: { nl: 'Nee' } },
    ])
  })

  it('comes back as it was written, and never is too long', () => {
    for (const list of [
      starterLists.themes,
      starterLists.municipalities,
      starterLists.provinces,
      starterLists.relations,
      municipalityOptions('be', 'nl'),
      municipalityOptions('nl', 'fr'),
    ])
      expect(readOptions(writeOptions(list, locales), locales, list)).toEqual(list)
    expect(readOptions(Array.from({ length: 900 }, (_, index) => `Keuze ${index}`).join('\n'), locales)).toHaveLength(
      700,
    )
  })
})
