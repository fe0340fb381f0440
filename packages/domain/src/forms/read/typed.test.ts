import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../../language/locale.ts'
import { readPhone } from './contact.ts'
import { readDate } from './date.ts'
import { holdsNationalNumber } from './nationalNumber.ts'
import { readNumber } from './number.ts'
import { partsOfDate } from './wholeDate.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d']

describe('what people type and paste', () => {
  it('a whole number with thousands apart is never read as a thousandth of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999 }),
        fc.constantFrom('.', ',', ' ', '\u00a0', '\u202f', "'"),
        (number, mark) => {
          const typed = `${Math.floor(number / 1000)}${mark}${String(number % 1000).padStart(3, '0')}`
          const reading = readNumber(typed, { integer: false })
          if (reading.state === 'given') expect(reading.value).toBe(number)
          else
            expect(reading).toEqual({ state: 'flawed', flaws: [{ code: 'number-ambiguous', at: [], limit: number }] })
        },
      ),
    )
  })

  it('what the reader proposes for a number that may be two is read as that', () => {
    for (const [typed, expected] of [
      ['1250', 1250],
      ['1,25', 1.25],
      ['1.25', 1.25],
    ] as const)
      expect(readNumber(typed, { integer: false })).toEqual({ state: 'given', value: expected })
  })

  it('the name of a month is the month, in every language, long and short', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...locales), fc.constantFrom('long', 'short'), (iso, locale, length) => {
        const [year, , date] = iso.split('-')
        const format = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' })
        const month = format.format(new Date(`${iso}T00:00:00Z`))
        expect(readDate({ day: date, month, year }, 'any')).toEqual({ state: 'given', value: iso })
      }),
    )
  })

  it('a day that is pasted whole is spread over its parts, as each language writes it', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('nl', 'nl-BE', 'fr', 'fr-BE', 'en-GB'),
        fc.constantFrom('short', 'long', 'digits'),
        (iso, locale, style) => {
          const options =
            style === 'digits'
              ? ({ day: '2-digit', month: '2-digit', year: 'numeric' } as const)
              : ({ day: 'numeric', month: style, year: 'numeric' } as const)
          const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
            new Date(`${iso}T00:00:00Z`),
          )
          expect(readDate(partsOfDate(written), 'any')).toEqual({ state: 'given', value: iso })
          expect(readDate(partsOfDate(iso), 'any')).toEqual({ state: 'given', value: iso })
        },
      ),
    )
  })

  it.each([
    ['14-09-2017', '14|09|2017'],
    ['14.9.2017.', '14|9|2017'],
    ['14/09/2017 10:30', '14|09|2017'],
    ['2017-09-14T00:00:00Z', '14|09|2017'],
    ['14\u201109\u20112017', '14|09|2017'],
    ['\u200e14/09/2017', '14|09|2017'],
    ['14\u00a0september\u00a02017', '14|9|2017'],
    ['donderdag 14 sept. 2017', '14|9|2017'],
    ['le jeudi 14 septembre 2017', '14|9|2017'],
    ['1er mars 2017', '1|3|2017'],
    ['14 aou\u0302t 2017', '14|8|2017'],
    ['14-mrt-2017', '14|3|2017'],
    ['geboren op 14-09-2017', '14|09|2017'],
    ['September 14, 2017', '14|9|2017'],
    ['Thu Sep 14 2017', '14|9|2017'],
    ['14th of September 2017', '14|9|2017'],
    ['\u0661\u0664/\u0660\u0669/\u0662\u0660\u0661\u0667', '14|09|2017'],
    ['14092017', '14|09|2017'],
    ['20170914', '14|09|2017'],
    ['20121990', '20|12|1990'],
    // No month has a number above twelve: the order of the United States.
    ['09/14/2017', '14|09|2017'],
    ['12/11/2017', '12|11|2017'],
    ['31-02-2017', '31|02|2017'],
    // Nobody knows the century: it is asked for.
    ['14-09-11', '14|09|11'],
    ["14 sept. '17", "14|9|'17"],
  ])('%j is spread as %s', (text, expected) => {
    const { day, month, year } = partsOfDate(text) ?? {}
    expect([day, month, year].join('|')).toBe(expected)
  })

  it.each([
    '14-09',
    'gisteren',
    '2017',
    '14 x 2017',
    '1409201',
    '0470 12 34',
    '14 jui 2017',
    '99-99-9999',
    '140917',
    '',
  ])('%j is no whole day', text => {
    expect(partsOfDate(text)).toBeUndefined()
  })

  it('a number is the same with its digits of any keyboard, and whatever unseen marks come along', () => {
    const noughts = [0x30, 0x660, 0x6f0, 0x966, 0xff10]
    const unseen = ['', '\u200b', '\u200e', '\u00ad', '\ufeff', '\u202c']
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom(...noughts), fc.constantFrom(...unseen), (number, nought, mark) => {
        const typed = [...String(number)].map(digit => `${String.fromCharCode(nought + Number(digit))}${mark}`).join('')
        expect(readNumber(typed, { integer: true })).toEqual({ state: 'given', value: number })
      }),
    )
  })

  it('a phone number, once read, reads the same again', () => {
    const piece = fc.constantFrom(
      '0470',
      '12',
      '34',
      '56',
      '+32',
      '(0)',
      ' ',
      '-',
      '\u2013',
      '/',
      '.',
      'x',
      'tel:',
      ',',
      "'",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), pieces => {
        const reading = readPhone(pieces.join(''))
        if (reading.state === 'given') expect(readPhone(reading.value)).toEqual(reading)
      }),
    )
  })

  it('a phone number is the same with every dash there is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dashes), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        expect(readPhone(`0470${a}12${b}34${c}56`)).toEqual({ state: 'given', value: '0470-12-34-56' })
      }),
    )
  })

  it('a Belgian national number is seen however it is grouped, also beside a phone number', () => {
    const mark = fc.constantFrom('', ' ', '.', '-', '/', ' - ', '\u2013', '\u00a0')
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1920-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 997 }),
        fc.tuple(mark, mark, mark, mark),
        fc.constantFrom('', 'tel. 0470 12 34 56, ', '0470/12.34.56\n'),
        (born, serial, [a, b, c, d], before) => {
          const [yy = '', mm = '', dd = ''] = born.toISOString().slice(2, 10).split('-')
          const number = String(serial).padStart(3, '0')
          const check = String(97 - (Number(`${yy}${mm}${dd}${number}`) % 97)).padStart(2, '0')
          const digits = `${yy}${mm}${dd}${number}${check}`
          // Written like a mobile number with the country's code.
          fc.pre(!/^324[5-9]/.test(digits))
          const written = `${before}${yy}${a}${mm}${b}${dd}${c}${number}${d}${check} van mama`
          expect([written, holdsNationalNumber(written)]).toEqual([written, true])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('a Belgian land line in a story is not taken for a national number, however it is grouped', () => {
    const areas = ['010', '011', '015', '016', '050', '056', '065', '071', '081', '089']
    fc.assert(
      fc.property(
        fc.constantFrom(...areas),
        fc.stringMatching(/^\d{6}$/),
        fc.constantFrom(' ', '-', '.', '/'),
        (area, rest, mark) => {
          const [two, three] = [rest.match(/../g)?.join(mark), rest.match(/.../g)?.join(mark)]
          for (const number of [
            `${area}${rest}`,
            `${area}${mark}${rest}`,
            `${area}${mark}${two}`,
            `${area}${mark}${three}`,
          ])
            expect([number, holdsNationalNumber(`Bereikbaar op ${number} na zes.`)]).toEqual([number, false])
        },
      ),
      { numRuns: 300 },
    )
  })
})
