import { publishedSamenAanZet } from '@kring/domain/test-data/editions'
import { describe, expect, it } from 'vitest'
import { editionCsv } from './csv.ts'
import { cellText, csvText } from './fileText.ts'
import { openCsv, openRows } from './openData.ts'

const { edition } = publishedSamenAanZet
const linesOf = (csv: string): readonly string[] => csv.replace('\ufeff', '').trimEnd().split('\r\n')

describe('an edition as CSV', () => {
  it('begins with what it is, in words, and has a number where there is one', () => {
    const lines = linesOf(editionCsv(publishedSamenAanZet, 'nl'))
    expect(lines).toContain('"Subsidie";"Samen aan zet"')
    expect(lines).toContain('"Zoals bekend op";"2026-11-05"')
    expect(lines).toContain(`"Controlegetal";"${publishedSamenAanZet.checksum}"`)
    const rate = lines.find(line => line.includes('Conferenties met een plan') && line.includes('tot en met oktober'))
    expect(rate).toContain('"69%";"197";"286"')
    expect(lines.some(line => line.includes('"< 10"'))).toBe(true)
  })

  it('writes numbers as the spreadsheets of its readers do', () => {
    const line = (locale: 'nl' | 'en', name: string) =>
      linesOf(editionCsv(publishedSamenAanZet, locale)).find(
        one => one.includes(name) && /(Kwartaal|Quarter) 3/.test(one),
      )
    expect(line('nl', 'Deelnemers per conferentie')).toContain('"10,2"')
    expect(line('en', 'Participants per conference')).toContain('"10.2"')
    expect(line('en', 'Participants per conference')).toContain('","')
  })

  it('has every row quoted, and no code where a reader expects a word', () => {
    for (const line of linesOf(editionCsv(publishedSamenAanZet, 'fr')))
      if (line !== '') expect(line).toMatch(/^(?:"(?:[^"]|"")*"(?:;|$))+$/)
    const csv = editionCsv(publishedSamenAanZet, 'nl')
    for (const code of ['learning-circle', 'youth-care', 'ageGroup', 'too-few-categories', '0-11'])
      expect(csv).not.toContain(code)
  })
})

describe('a text in a file', () => {
  it('runs no formula, whatever partners and grants are called', () => {
    for (const name of ['=1+1', '+31', '-1', '@a', '\t=1', ' =1', '\uff1d1+1', '\uff20a', '\u200b=1'])
      expect(csvText(name)).toMatch(/^'/)
    expect(csvText('a=1')).toBe('a=1')
  })

  it('is not made a date or another number', () => {
    for (const name of [
      '12-17',
      '2026-03',
      '3/4',
      '12:30',
      'maart 2026',
      'Jan-26',
      '1E5',
      '007',
      '123456789012',
      '(12)',
    ])
      expect(csvText(name)).toBe(`'${name}`)
    for (const name of ['Jan', 'School 2', '1e hulp', '24/7 zorg']) expect(csvText(name)).toBe(name)
  })

  it('has no control characters, no unseen marks and no halves of characters', () => {
    expect(cellText('a\u0000b\u0007c\r\nd\te\u202Ef\uFFFEg\uD800')).toBe('abc d efg')
  })
})

describe('open data of an edition', () => {
  it('has one value a row, and says of each what it is', () => {
    const rows = openRows(edition)
    expect(rows.find(row => row.indicator === 'referrals' && row.period === '2026-to-10')).toEqual({
      ...{ indicator: 'referrals', measure: 'count', dimension: '', category: '', period: '2026-to-10' },
      ...{ from: '2026-01', to: '2026-10', value: 286, status: 'exact' },
    })
    const hidden = rows.filter(({ status }) => status === 'hidden')
    expect(hidden.length).toBeGreaterThan(10)
    expect(hidden.every(row => !('value' in row) || row.value === undefined)).toBe(true)
  })

  it('says each value once, also when it is another period’s year before', () => {
    const names = openRows(edition).map(row =>
      [row.indicator, row.measure, row.dimension, row.category, row.period].join(' '),
    )
    expect(names.length - new Set(names).size).toBe(0)
  })

  it('as CSV has one header, and each row says which edition it is of', () => {
    const [header, ...rows] = linesOf(openCsv(publishedSamenAanZet))
    expect(header).toMatch(/^"indicator","measure","dimension","category","period"/)
    expect(rows).toHaveLength(openRows(edition).length)
    for (const row of rows) expect(row).toContain(publishedSamenAanZet.checksum)
  })
})
