import { describe, expect, it } from 'vitest'
import { publishedSamenAanZet, samenAanZet } from '../../../test-data/editions.ts'
import { indicators } from '../../indicators/index.ts'
import { sectionOf, unitOf } from '../words/index.ts'
import { editionSheets, type SheetCell } from './index.ts'

const sheet = (id: string) => {
  const found = editionSheets(publishedSamenAanZet, 'nl').find(one => one.id === id)
  if (found === undefined) throw new Error(`no sheet ${id}`)
  return found
}
const said = (cell: SheetCell | undefined) => {
  if (cell === undefined || cell.kind === 'none') return undefined
  return cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : cell.day
}

describe('the sheets of an edition', () => {
  it('have a column for every cell of every row', () => {
    for (const { id, columns, rows } of editionSheets(publishedSamenAanZet, 'nl'))
      for (const row of rows) expect(row, id).toHaveLength(columns.length)
  })

  it('say whose they are, as known when, by which definitions and with which checksum', () => {
    const about = new Map(sheet('about').rows.map(([name, value]) => [said(name), said(value)]))
    expect(about.get('Subsidie')).toBe('Samen aan zet')
    expect(about.get('Zoals bekend op')).toBe('2026-11-05')
    expect(about.get('Editie')).toBe(2)
    expect(about.get('Begrippen, versie')).toBe(samenAanZet.definitionsVersion)
    expect(about.get('Controlegetal')).toBe(publishedSamenAanZet.checksum)
    expect(about.get('Waarom deze correctie')).toBe('Eén plan was dubbel geteld.')
  })

  it('have a number where there is one, and words where it is hidden', () => {
    const landen = sheet('by-municipality').rows.find(row => said(row[1]) === 'Landen')
    const cells = (landen ?? []).slice(2).map(said)
    expect(cells).toContain('< 10')
    expect(cells).toContain(15)
  })

  it('put the row of a category in one, whichever years have it', () => {
    const names = sheet('by-tenant').rows.map(row => `${said(row[0])}, ${said(row[1])}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Aanmeldingen, Jeugdhulp De Linde')
  })

  it('have the count beside every percentage', () => {
    for (const row of sheet('figures').rows)
      if (row[6]?.kind === 'number' && row[6].as === 'percent') {
        expect(row[7]?.kind).not.toBe('none')
        expect(row[8]?.kind).not.toBe('none')
      }
  })
})

describe('the parts of a report', () => {
  it('have a place for every indicator of the registry', () => {
    expect(indicators.filter(({ id }) => sectionOf(id) === 'rest').map(({ id }) => id)).toEqual([])
  })

  it('know what each median counts in', () => {
    for (const { id, measure } of indicators) if (measure.kind === 'median') expect(unitOf(id), id).toBe(measure.unit)
  })
})
