import { monthNumber } from '@kring/domain/forms'

/**
 * A text as a cell of a file: without control characters, which a workbook may not hold and a spreadsheet shows as nothing or as
 * another cell; a line break is a space.
 */
export const cellText = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '')

/** A text of which a spreadsheet that opens a CSV makes neither a formula nor a date nor another number. */
export function csvText(text: string): string {
  const line = cellText(text)
  return startsFormula(line) || looksLikeDate(line) ? `'${line}` : line
}

/** Wide forms too, of which some programs make the narrow ones. */
const startsFormula = (line: string): boolean => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(line)

/**
 * What Excel, LibreOffice and Google make a date or another number of: "12-17", "2026-03", "3/4/26", "mrt 2026", "1E5",
 * "007", a number of twelve digits, and those in wide digits.
 */
function looksLikeDate(text: string): boolean {
  const line = text.normalize('NFKC').trim()
  if (/^0\d+$|^\d{12,}$|^\(\d+\)$/.test(line)) return true
  return /^\d+(?:\s?[-/.:]\s?\d+){1,3}$/.test(line) || /^\d+e[+-]?\d+$/i.test(line) || namesMonth(line)
}

/** A month by its name, with a day or a year beside it. */
function namesMonth(line: string): boolean {
  const parts = line.split(/[\s./,-]+/).filter(part => part !== '')
  const numbers = parts.filter(part => /^\d{1,4}$/.test(part))
  const [name, ...others] = parts.filter(part => !/^\d{1,4}$/.test(part))
  return name !== undefined && others.length === 0 && numbers.length > 0 && monthNumber(name) !== undefined
}
