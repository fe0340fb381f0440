import { eachTag, type Tag } from './xmlTags.ts'

/** What the style of a cell shows beside its number: a share, or an amount of money. */
type Unit = 'percentage' | { readonly sign: string }

/** Built-in formats. ECMA-376, part 1, 18.8.30; 5 to 8, 42 and 44 are the money of the spreadsheet's own country. */
const builtInPercentages = new Set([9, 10])
const builtInMoney = new Set([5, 6, 7, 8, 42, 44])

/** Styles of numbers that are a share or an amount, by their place among the styles of cells. */
function unitsOf(styles: string): ReadonlyMap<number, Unit> {
  const formats = new Map<number, string>()
  const units = new Map<number, Unit>()
  let [section, at] = ['', 0]
  eachTag(styles, tag => {
    if (/^(?:cellStyleXfs|cellXfs|cellStyles|dxfs)$/.test(tag.name)) section = tag.name
    if (tag.name === 'numFmt') formats.set(Number(said(tag, 'numFmtId')), withoutEntities(said(tag, 'formatCode')))
    if (tag.name !== 'xf' || section !== 'cellXfs') return
    const format = Number(said(tag, 'numFmtId'))
    const unit = unitOf(format, formats.get(format))
    if (unit !== undefined) units.set(at, unit)
    at += 1
  })
  return units
}

function unitOf(format: number, code = ''): Unit | undefined {
  if (builtInPercentages.has(format) || code.includes('%')) return 'percentage'
  const [sign] = /[€$£¥]/.exec(withoutLanguages(code)) ?? []
  if (sign !== undefined) return { sign }
  return builtInMoney.has(format) && code === '' ? { sign: '€' } : undefined
}

/** '[$-813]' says in which language; '[$€-813]' a sign too. */
const withoutLanguages = (code: string): string =>
  code.replace(/\[\$-[^\]]*\]/g, '').replace(/\[\$([^\]-]+)[^\]]*\]/g, '$1')
const withoutEntities = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#8364;', '€')

const said = (tag: Tag, name: string): string => tag.attributes().findLast(([own]) => own === name)?.[1] ?? ''

export type ShownNumbers = {
  /** What a spreadsheet shows of the number in a cell; rows and columns from 0. */
  readonly shown: (row: number, column: number, value: number) => string | number
}

/**
 * Numbers of a sheet as they are shown where they are a share or an amount: 100 % is no 1, and € 8 no eight people. `placeOf` gives row and
 * column of a cell's reference. Throws FileFault.
 */
export function shownNumbers(
  sheet: string,
  styles: string,
  placeOf: (reference: string) => readonly [row: number, column: number] | undefined,
): ShownNumbers {
  const units = unitsOf(styles)
  const found = new Map<string, Unit>()
  if (units.size > 0)
    eachTag(sheet, tag => {
      if (tag.name !== 'c') return
      const unit = units.get(Number(said(tag, 's') || '0'))
      const place = unit === undefined ? undefined : placeOf(said(tag, 'r'))
      if (unit !== undefined && place !== undefined) found.set(place.join(' '), unit)
    })
  return {
    shown: (row, column, value) => {
      const unit = found.get(`${row} ${column}`)
      if (unit === undefined) return value
      return unit === 'percentage' ? `${Math.round(value * 10_000) / 100}%` : `${unit.sign} ${value}`
    },
  }
}
