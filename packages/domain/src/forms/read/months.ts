/** The names of the months in the product's languages, as they are typed: in lower case, without accents. */
const names: readonly (readonly string[])[] = [
  ['januari', 'janvier', 'january', 'jan', 'janv'],
  ['februari', 'fevrier', 'february', 'feb', 'febr', 'fev', 'fevr'],
  ['maart', 'mars', 'march', 'mrt', 'maa', 'mar'],
  ['april', 'avril', 'apr', 'avr'],
  ['mei', 'mai', 'may'],
  ['juni', 'juin', 'june', 'jun'],
  ['juli', 'juillet', 'july', 'jul', 'juil'],
  ['augustus', 'aout', 'august', 'aug'],
  ['september', 'septembre', 'sep', 'sept'],
  ['oktober', 'octobre', 'october', 'okt', 'oct'],
  ['november', 'novembre', 'nov'],
  ['december', 'decembre', 'dec'],
]
const byName = new Map(names.flatMap((month, index) => month.map(name => [name, String(index + 1)] as const)))

/** The number of a month that was typed as a number or by its name; undefined when it is neither. */
export function monthNumber(typed: string): string | undefined {
  if (/^\d{1,2}$/.test(typed)) return typed
  const name = typed
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\.$/, '')
  return byName.get(name)
}

export type DateInParts = { readonly day: string; readonly month: string; readonly year: string }

/**
 * The parts of a day that was written or pasted in one go: "14-09-2017", "14/9/2017", "14 september 2017", "2017-09-14",
 * "14092017". Undefined for anything else, also for a year of two digits, of which nobody knows the century.
 */
export function partsOfDate(text: string): DateInParts | undefined {
  const line = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\p{Pd}/gu, '-')
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:T.*)?$/.exec(line) ?? []
  if (isoYear && isoMonth && isoDay) return { day: isoDay, month: isoMonth, year: isoYear }
  const [, day, month = '', year] =
    /^(\d{1,2})(?:er|e)? ?[-./ ] ?(\d{1,2}|\p{L}{3,9}\.?) ?[-./ ] ?(\d{4})$/u.exec(line) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(line) ??
    []
  const number = monthNumber(month)
  return day && number && year ? { day, month: number, year } : undefined
}
