import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../../language/locale.ts'
import { readPhone } from './contact.ts'
import { readDate } from './date.ts'
import { partsOfDate } from './months.ts'
import { holdsNationalNumber } from './nationalNumber.ts'
import { readNumber } from './number.ts'

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

  it.each(['14-09-17', '14-09', 'gisteren', '2017', '14 x 2017', '1409201', ''])('%j is no whole day', text => {
    expect(partsOfDate(text)).toBeUndefined()
  })

  it('a phone number is the same with every dash there is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dashes), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        expect(readPhone(`0470${a}12${b}34${c}56`)).toEqual({ state: 'given', value: '0470-12-34-56' })
      }),
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
