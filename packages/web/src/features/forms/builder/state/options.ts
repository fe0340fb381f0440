import type { ChoiceOption } from '@kring/domain/forms'
import { type Locale, type Localized, locales } from '@kring/domain/language'
import { codeFor } from './optionCode.ts'
import { mostOptions } from './optionLimits.ts'
import { cellsOf, linesOf, tidy } from './pastedLines.ts'

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
  const lines = linesOf(text)
  const separator = separatorOf(lines)
  const rows = lines.map(line => (separator === undefined ? [tidy(line)] : cellsOf(line, separator).map(tidy)))
  const [header] = rows
  const hasHeader = header !== undefined && isHeader(header)
  const columns = hasHeader ? columnsOf(header, languages) : undefined
  const below = hasHeader ? rows.slice(1) : rows
  const hasCodes = below.every(([code = '', ...others]) => others.length === 0 || code === '' || isCode(code))
  // A new option never takes the code of one that is there: answers that were given refer to it.
  const kept = existing.map(({ value }) => value)
  const options: ChoiceOption[] = []
  for (const row of below) {
    const { code, label } = columns ? named(row, columns) : placed(row, languages, hasCodes)
    const first = languages.map(language => label[language]).find(words => words) ?? code
    if (!first) continue
    const shown = Object.keys(label).length > 0 ? label : { [languages[0] ?? 'nl']: first }
    const taken = new Set(options.map(({ value }) => value))
    const known =
      existing.find(one => one.value === code) ?? (code ? undefined : sameOption(existing, shown, languages, taken))
    const wanted = isCode(code) ? code : (known?.value ?? codeFor(first, new Set([...taken, ...kept])))
    if (options.some(one => one.value === wanted && sameLabel(one.label, shown, languages))) continue
    const value = taken.has(wanted) ? codeFor(first, new Set([...taken, ...kept])) : wanted
    options.push({ ...(known?.hint && { hint: known.hint }), value, label: { ...known?.label, ...shown } })
  }
  return options.slice(0, mostOptions)
}

/** The option that was there with these words, and is not in the list yet: in every language, else in one. */
function sameOption(
  existing: readonly ChoiceOption[],
  label: Localized,
  languages: readonly Locale[],
  taken: ReadonlySet<string>,
): ChoiceOption | undefined {
  const alike = existing.filter(one => sameLabel(one.label, label, languages))
  const [asked] = languages.filter(language => label[language] !== undefined)
  const same = (one: ChoiceOption, language: Locale): boolean => tidy(one.label[language] ?? '') === label[language]
  return (
    alike.find(one => languages.every(language => label[language] === undefined || same(one, language))) ??
    alike.find(one => !taken.has(one.value) && asked !== undefined && same(one, asked)) ??
    alike.find(one => !taken.has(one.value)) ??
    alike[0]
  )
}

/** Formats the options as text that `readOptions` accepts. */
export const writeOptions = (options: readonly ChoiceOption[], languages: readonly Locale[]): string =>
  options.map(({ value, label }) => [value, ...languages.map(one => quoted(label[one] ?? ''))].join(';')).join('\n')

const quoted = (words: string): string => (/[;"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
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

const isHeader = (cells: readonly string[]): boolean =>
  cells.length > 1 && /^(code|value|waarde|valeur)$/i.test(cells[0] ?? '')

/** The languages of the columns; without a language in the header, those of the form in their order. */
function columnsOf(header: readonly string[], languages: readonly Locale[]): readonly (Locale | undefined)[] {
  const columns = header.map((cell, index) => (index === 0 ? undefined : languageCalled(cell)))
  return columns.some(Boolean) ? columns : header.map((_, index) => languages[index - 1])
}

/** "nl", "Nederlands", "néerlandais", "Dutch", "label_fr". */
const languageCalled = (cell: string): Locale | undefined =>
  locales.find(locale => calledAs[locale].test(cell.normalize('NFD').replace(/\p{Mn}/gu, '')))
const calledAs: Readonly<Record<Locale, RegExp>> = {
  nl: /(?:^|[^a-z])(?:nl(?![a-z])|nederlands|neerlandais|dutch)/i,
  fr: /(?:^|[^a-z])(?:fr(?![a-z])|frans|francais|french)/i,
  en: /(?:^|[^a-z])(?:en(?![a-z])|engels|anglais|english)/i,
}

type Row = { readonly code: string | undefined; readonly label: Localized }

const named = (row: readonly string[], columns: readonly (Locale | undefined)[]): Row => ({
  code: row[0],
  label: labelOf(row.flatMap((words, index) => (columns[index] ? [[columns[index], words]] : []))),
})

/** Columns without a header: the codes when every line has one before its labels, then the languages in order. */
function placed(row: readonly string[], languages: readonly Locale[], hasCodes: boolean): Row {
  if (row.length < 2) return { code: undefined, label: labelOf([[languages[0] ?? 'nl', row[0] ?? '']]) }
  const [code = '', ...others] = row
  const labels = hasCodes ? others : row
  return {
    code: hasCodes && isCode(code) ? code : undefined,
    label: labelOf(languages.map((language, index) => [language, labels[index] ?? ''])),
  }
}

const labelOf = (texts: readonly (readonly [Locale, string])[]): Localized =>
  Object.fromEntries(texts.filter(([, words]) => words !== ''))

const sameLabel = (one: Localized, other: Localized, languages: readonly Locale[]): boolean =>
  languages.some(language => one[language] !== undefined && tidy(one[language]) === other[language])
