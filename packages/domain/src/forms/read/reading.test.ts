import { describe, expect, it } from 'vitest'
import { readEmail, readPhone } from './contact.ts'
import { readDate } from './date.ts'
import { holdsNationalNumber } from './nationalNumber.ts'
import { readNumber } from './number.ts'
import type { Reading } from './reading.ts'

const outcome = (reading: Reading) =>
  reading.state === 'given' ? reading.value : reading.state === 'flawed' ? reading.flaws[0]?.code : undefined

describe('a number', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.250,50', 1250.5],
    ['1,250.50', 1250.5],
    ['1 250', 1250],
    ['1.250.000', 1_250_000],
    ['-3', -3],
    ['1,2,3', 'not-a-number'],
    ['1.25.0,5', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['9'.repeat(60), 'not-a-number'],
    [Number.NaN, 'not-a-number'],
    [' ', undefined],
  ])('%j is read as %j', (raw, expected) => {
    expect(outcome(readNumber(raw, { integer: false }))).toBe(expected)
  })

  it('reads a point before three digits as thousands when it must be whole', () => {
    expect(outcome(readNumber('1.250', { integer: true }))).toBe(1250)
    expect(outcome(readNumber('1,25', { integer: true }))).toBe('not-whole')
    expect(outcome(readNumber(2, { integer: true, min: 3 }))).toBe('too-small')
    expect(outcome(readNumber(4, { integer: true, max: 3 }))).toBe('too-large')
  })
})

describe('a date', () => {
  it.each([
    ['2017-09-14', '2017-09-14'],
    [{ day: '14', month: '9', year: '2017' }, '2017-09-14'],
    [{ day: 29, month: 2, year: 2024 }, '2024-02-29'],
    [{ day: 29, month: 2, year: 2023 }, 'not-a-date'],
    [{ day: 31, month: 4, year: 2020 }, 'not-a-date'],
    ['1899-12-31', 'not-a-date'],
    ['2101-01-01', 'not-a-date'],
    ['14-9-2017', 'not-a-date'],
    [{ day: 14, month: 9, year: 17 }, 'not-a-date'],
    [{ month: 9, year: 2017 }, 'date-day-missing'],
    [{ day: 14, year: 2017 }, 'date-month-missing'],
    [{ day: 14, month: 9 }, 'date-year-missing'],
    [{ day: 14 }, 'not-a-date'],
    [{ day: {}, month: 9, year: 2017 }, 'not-a-date'],
    [{}, undefined],
  ])('%j is read as %j', (raw, expected) => {
    expect(outcome(readDate(raw, 'any'))).toBe(expected)
  })
})

describe('how to reach someone', () => {
  it.each(['0470 12 34 56', '+32 470 12 34 56', '06-12345678', '(016) 23.45.67', '0470/123456'])(
    '%s is a phone number',
    raw => {
      expect(outcome(readPhone(raw))).toBe(raw)
    },
  )
  it.each(['112', 'bel mij', '0470 12 34 56 78 90 12 34', '+', '12+345678'])('%s is not a phone number', raw => {
    expect(outcome(readPhone(raw))).toBe('not-a-phone')
  })
  it.each(['naam@voorbeeld.be', 'a.b+c@sub.example.org', 'josé@exámple.nl'])('%s is an e-mail address', raw => {
    expect(outcome(readEmail(raw))).toBe(raw)
  })
  it.each([
    'naam',
    'naam@voorbeeld',
    '@voorbeeld.be',
    'a@b..be',
    'a b@c.nl',
    'a@b.be, c@d.be',
    'a@b@c.nl',
    `${'a'.repeat(250)}@b.nl`,
  ])('%s is not an e-mail address', raw => {
    expect(outcome(readEmail(raw))).toBe('not-an-email')
  })
})

describe('a national number', () => {
  it.each([
    '111222333',
    'BSN: 123456782.',
    'bsn 1234.56.782',
    'bsn 123 456 782',
    '(85073003328)',
    'rijksregister 85.07.30-033.28',
    '85 07 30 033 28',
    'geboren in 2017, nummer 17073003384',
  ])('is seen in “%s”', text => {
    expect(holdsNationalNumber(text)).toBe(true)
  })

  it.each([
    'geen nummer',
    '111222334',
    '000000000',
    'tel. 111222333',
    'gsm: 0470 12 34 56',
    '+31 6 12345678',
    '+32 111222333',
    'BE68 5390 0754 7034',
    'NL91ABNA0417164300',
    'dossier A111222333',
    '1112223330',
    '14-09-2017 en 27-03-2018',
    '€ 100.000,00',
  ])('is not seen in “%s”', text => {
    expect(holdsNationalNumber(text)).toBe(false)
  })
})
