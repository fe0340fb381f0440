import { dateFormat } from '../../language/formats.ts'
import { locales } from '../../language/locale.ts'

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** The names of a month in the product's languages, and the one abbreviation that is not how a name begins. */
const namesOf = (month: number): readonly string[] => [
  ...locales.map(locale =>
    plain(dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 9))),
  ),
  ...(month === 2 ? ['mrt'] : []),
]

/**
 * The number of a month that was typed as a number, by its name or by the beginning of its name; undefined when it is
 * neither, or may be two months ("jui").
 */
export function monthNumber(typed: string): string | undefined {
  if (/^\d{1,2}\.?$/.test(typed)) return typed.replace('.', '')
  const name = plain(typed).replace(/\.$/, '')
  const months = Array.from({ length: 12 }, (_, month) => month).filter(month =>
    namesOf(month).some(one => one.startsWith(name)),
  )
  return name.length > 2 && months.length === 1 ? String(Number(months[0]) + 1) : undefined
}

/** The number of a day as it is typed: "14", "1er", "2e", "3rd". */
export const dayNumber = (typed: string): string | undefined =>
  /^(\d{1,2}) ?(?:er|ère|re|e|ste|de|ième|st|nd|rd|th|\.)?$/i.exec(typed)?.[1]
