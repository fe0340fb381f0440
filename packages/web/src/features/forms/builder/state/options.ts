import { type ChoiceOption, newKey } from '@kring/domain/forms'
import { type Locale, type Localized, locales } from '@kring/domain/language'

/** With more options than this, they are edited as a pasted list. */
export const mostByHand = 25

/** Maximum number of options of a choice. */
export const mostOptions = 700

/**
 * Parses a pasted option list: one label per line, or `code;label;label;label` in the order of the languages, as
 * copied from or saved by a spreadsheet (commas or tabs also work, quoted where needed). Missing codes are derived
 * from the labels; an existing option keeps its code and hint.
 */
export function readOptions(
  text: string,
  languages: readonly Locale[],
  existing: readonly ChoiceOption[] = [],
): readonly ChoiceOption[] {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  const separator = separatorOf(lines)
  const rows = lines.map(line => (separator === undefined ? [line.trim()] : cellsOf(line, separator)))
  const [header] = rows
  const hasHeader = header !== undefined && isHeader(header)
  const columns = hasHeader ? columnsOf(header) : undefined
  const options: ChoiceOption[] = []
  for (const row of hasHeader ? rows.slice(1) : rows) {
    const { code, label } = columns ? named(row, columns) : placed(row, languages)
    const first = languages.map(language => label[language]).find(words => words) ?? code
    if (!first) continue
    const shown = Object.keys(label).length > 0 ? label : { [languages[0] ?? 'nl']: first }
    const known = existing.find(one => one.value === code || (!code && sameLabel(one.label, shown, languages)))
    const taken = new Set(options.map(({ value }) => value))
    const wanted = isCode(code) ? code : (known?.value ?? codeFor(first, taken))
    if (options.some(one => one.value === wanted && sameLabel(one.label, shown, languages))) continue
    const value = taken.has(wanted) ? codeFor(first, taken) : wanted
    options.push({ ...(known?.hint && { hint: known.hint }), value, label: { ...known?.label, ...shown } })
  }
  return options.slice(0, mostOptions)
}

/** Formats the options as text that `readOptions` accepts. */
export const writeOptions = (options: readonly ChoiceOption[], languages: readonly Locale[]): string =>
  options.map(({ value, label }) => [value, ...languages.map(one => quoted(label[one] ?? ''))].join(';')).join('\n')

/** Derives a code from a label: `Een andere taal` → `een-andere-taal`. */
export function codeFor(label: string, taken: ReadonlySet<string>): string {
  const words = newKey(label, new Set()).replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  const base = /^\d/.test(label.trim()) ? words.replace(/^q/, '') : words
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`
    const code = `${base.slice(0, longestCode - end.length).replace(/-+$/, '')}${end}`
    if (!taken.has(code)) return code
  }
}

const quoted = (words: string): string => (/[;"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
/** As the domain's `ChoiceOption` has it. */
const longestCode = 40
const isCode = (code: string | undefined): code is string =>
  code !== undefined && /^[a-z0-9][a-z0-9-]{0,39}$/.test(code)

/**
 * Commas and semicolons occur in labels ("Lier; stad"). Semicolons separate below a header, and where a code or nothing
 * is before the first on every line; commas only where every line has the same number and a code before it.
 */
function separatorOf(lines: readonly string[]): string | undefined {
  if (lines.some(line => line.includes('\t'))) return '\t'
  const [header = ''] = lines
  const withCode = (line: string): boolean => {
    const [code = '', ...others] = cellsOf(line, ';')
    return others.length > 0 && (code === '' || isCode(code))
  }
  if (isHeader(cellsOf(header, ';')) || (lines.length > 0 && lines.every(withCode))) return ';'
  const counts = new Set(lines.map(line => cellsOf(line, ',').length))
  const [count = 1] = counts
  const areCodes = lines.every(line => isCode(cellsOf(line, ',')[0]))
  return counts.size === 1 && count > 1 && areCodes ? ',' : undefined
}

function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let inside = false
  for (let place = 0; place < line.length; place += 1) {
    const character = line[place] ?? ''
    if (character === '"' && inside && line[place + 1] === '"') {
      cell += '"'
      place += 1
    } else if (character === '"') inside = !inside
    else if (character === separator && !inside) {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  return [...cells, cell.trim()]
}

const isHeader = (cells: readonly string[]): boolean =>
  cells.length > 1 && /^(code|value|waarde|valeur)$/i.test(cells[0] ?? '')

const columnsOf = (header: readonly string[]): readonly (Locale | undefined)[] =>
  header.map(cell => locales.find(locale => locale === cell.slice(0, 2).toLowerCase()))

type Row = { readonly code: string | undefined; readonly label: Localized }

const named = (row: readonly string[], columns: readonly (Locale | undefined)[]): Row => ({
  code: row[0],
  label: labelOf(row.flatMap((words, index) => (columns[index] ? [[columns[index], words]] : []))),
})

/** Columns without a header: the code when there is more than one column, then the languages in order. */
function placed(row: readonly string[], languages: readonly Locale[]): Row {
  if (row.length < 2) return { code: undefined, label: labelOf([[languages[0] ?? 'nl', row[0] ?? '']]) }
  const [code = '', ...others] = row
  // A spreadsheet without a column of codes.
  const labels = code === '' || isCode(code) ? others : row
  return {
    code: isCode(code) ? code : undefined,
    label: labelOf(languages.map((language, index) => [language, labels[index] ?? ''])),
  }
}

const labelOf = (texts: readonly (readonly [Locale, string])[]): Localized =>
  Object.fromEntries(texts.filter(([, words]) => words !== ''))

const sameLabel = (one: Localized, other: Localized, languages: readonly Locale[]): boolean =>
  languages.some(language => one[language] !== undefined && one[language]?.trim() === other[language]?.trim())
