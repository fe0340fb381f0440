import { cleanWord } from './clean.ts'
import { dayNumber, monthNumber } from './months.ts'

export type DateInParts = { readonly day: string; readonly month: string; readonly year: string }

/**
 * The parts of a day that was written or pasted in one go: "14-09-2017", "14/9/2017", "donderdag 14 september 2017",
 * "September 14, 2017", "2017-09-14", "14092017". A year of two digits stays as it is, for whoever typed it to complete.
 * Undefined for anything else.
 */
export function partsOfDate(text: string): DateInParts | undefined {
  const line = cleanWord(text.slice(0, 100))
    .replace(/\p{Pd}/gu, '-')
    .replace(/[,\s]+/g, ' ')
    .replace(/(?:T| )\d{1,2}[:u.h]\d{2}.*$/, '')
    .replace(/[\s.,;:]+$/, '')
    // The day of the week, and an article before a day.
    .replace(/^(?:\p{L}{2,9}\.? )+/u, before =>
      before
        .split(' ')
        .filter(isMonthName)
        .map(word => `${word} `)
        .join(''),
    )
  return yearFirst(line) ?? dayFirst(line) ?? monthFirst(line) ?? withoutMarks(line)
}

const isMonthName = (word: string): boolean => monthNumber(word) !== undefined

function yearFirst(line: string): DateInParts | undefined {
  const [, year, month, day] = /^((?:19|20|21)\d{2})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(line) ?? []
  return year && month && day ? { day, month, year } : undefined
}

function dayFirst(line: string): DateInParts | undefined {
  const [, first, second = '', year] =
    /^(\d{1,2}(?:er|e|ste|de|st|nd|rd|th)?) ?[-./ ] ?(?:of |de )?(\d{1,2}|\p{L}{3,9}\.?) ?[-./ ] ?(?:of |de )?((?:19|20|21)\d{2}|['’]?\d{2})$/iu.exec(
      line,
    ) ?? []
  const [day, month] = [dayNumber(first ?? ''), monthNumber(second)]
  if (!day || !month || !year) return undefined
  // The order of the United States, where it can be no other.
  return Number(month) > 12 && Number(day) <= 12 ? { day: month, month: day, year } : { day, month, year }
}

function monthFirst(line: string): DateInParts | undefined {
  const [, name = '', first, year] =
    /^(\p{L}{3,9}\.?) ?[-./ ]? ?(\d{1,2}(?:st|nd|rd|th)?) ?[-./ ] ?((?:19|20|21)\d{2})$/iu.exec(line) ?? []
  const [day, month] = [dayNumber(first ?? ''), monthNumber(name)]
  return day && month && year ? { day, month, year } : undefined
}

/** "14092017" or "20170914": only one of the two can be a day of these centuries. */
function withoutMarks(line: string): DateInParts | undefined {
  const [, year, month, day] = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)$/.exec(line) ?? []
  if (year && month && day) return { day, month, year }
  const [, first, second, last] = /^(\d{2})(\d{2})((?:19|20|21)\d{2})$/.exec(line) ?? []
  return first && second && last ? { day: first, month: second, year: last } : undefined
}
