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

  it('leaves out the bullets and numbers of a list in a document', () => {
    const labels = (text: string) => readOptions(text, locales).map(({ label }) => label)
    const two = [{ nl: 'Wonen' }, { nl: 'Geld en schulden' }]
    for (const marks of [
      ['•\t', '•\t'],
      ['• ', '•'],
      ['o\t', 'o\t'],
      ['- ', '- '],
      ['1. ', '2. '],
      ['1)\t', '2)\t'],
      ['a) ', 'b) '],
    ])
      expect([marks, labels(`${marks[0]}Wonen\n${marks[1]}Geld en schulden`)]).toEqual([marks, two])
    expect(labels('1. verdieping\nKelder')).toEqual([{ nl: '1. verdieping' }, { nl: 'Kelder' }])
    expect(labels('-18\n18-25')).toEqual([{ nl: '-18' }, { nl: '18-25' }])
  })

  it('ends a line as every system does, and takes no empty or unseen line for a choice', () => {
    expect(codes('\ufeffJa\rNee\u2028Misschien\r\n\u200b\n \t \n\u00a0\nSoms')).toEqual([
      'ja',
      'nee',
      'misschien',
      'soms',
    ])
    expect(readOptions('Ver\u00admeulen\u202e', locales)).toEqual([{ value: 'vermeulen', label: { nl: 'Vermeulen' } }])
  })

  it('reads the first column as codes only when every line has a code there', () => {
    expect(readOptions('geen\tAucun\nEen beetje\tUn peu', locales)).toEqual([
      { value: 'geen', label: { nl: 'geen', fr: 'Aucun' } },
      { value: 'een-beetje', label: { nl: 'Een beetje', fr: 'Un peu' } },
    ])
  })

  it('reads a header in words, and one that names no language', () => {
    expect(readOptions('Code;Néerlandais;Français\nyes;Ja;Oui', locales)[0]?.label).toEqual({ nl: 'Ja', fr: 'Oui' })
    expect(readOptions('code;label_en;label_nl\nyes;Yes;Ja', locales)[0]?.label).toEqual({ nl: 'Ja', en: 'Yes' })
    expect(readOptions('code;omschrijving\nyes;Ja', locales)).toEqual([{ value: 'yes', label: { nl: 'Ja' } }])
  })

  it('keeps a mark of inches in a label', () => {
    expect(readOptions('tv;Scherm 32"; groot\nfiets;Fiets 28"', ['nl'])[0]?.label.nl).toBe('Scherm 32"')
  })

  it('makes a code of a label without a letter of ours', () => {
    expect(codes('🎉\n…\nالعربية\n中文\nconstructor\n__proto__')).toEqual([
      'q',
      'q-2',
      'q-3',
      'q-4',
      'constructor2',
      'proto',
    ])
  })

  it('never gives a new choice the code of one that was there', () => {
    const before = [
      { value: 'ja', label: { nl: 'Ja, zeker' } },
      { value: 'q', label: { nl: 'العربية' } },
    ]
    expect(readOptions('Ja\nJa, zeker\n中文\nالعربية', locales, before)).toEqual([
      { value: 'ja-2', label: { nl: 'Ja' } },
      { value: 'ja', label: { nl: 'Ja, zeker' } },
      { value: 'q-2', label: { nl: '中文' } },
      { value: 'q', label: { nl: 'العربية' } },
    ])
  })

  it('tells two choices that were there and share a word in one language', () => {
    const before = [
      { value: 'brother', label: { nl: 'Broer', fr: 'Frère' } },
      { value: 'half', label: { nl: 'Halfbroer', fr: 'Frère' } },
    ]
    expect(readOptions('Halfbroer\tFrère\nBroer\tFrère', ['nl', 'fr'], before).map(({ value }) => value)).toEqual([
      'half',
      'brother',
    ])
  })

  it('lets every option that is pasted again keep its code, in whatever order', () => {
    const label = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map(words => `w${words.replace(/[\s";,]/g, '')}`)
    fc.assert(
      fc.property(
        fc.uniqueArray(label, { minLength: 2, maxLength: 8 }),
        fc.array(label, { maxLength: 4 }),
        (labels, added) => {
          const before = readOptions(labels.join('\n'), ['nl'])
          const codeOf = new Map(before.map(({ label: words, value }) => [words.nl, value]))
          const after = readOptions([...added, ...labels.toReversed()].join('\n'), ['nl'], before)
          for (const { label: words, value } of after)
            if (codeOf.has(words.nl)) expect(value).toBe(codeOf.get(words.nl))
            else expect([...codeOf.values()]).not.toContain(value)
        },
      ),
    )
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
