/** The names of the months in the product's languages, as they are typed: in lower case, without accents. */
const names = [
  'januari janvier january',
  'februari fevrier february',
  'maart mars march mrt',
  'april avril',
  'mei mai may',
  'juni juin june',
  'juli juillet july',
  'augustus aout august',
  'september septembre',
  'oktober octobre october',
  'november novembre',
  'december decembre',
].map(month => month.split(' '))

/**
 * The number of a month that was typed as a number, by its name or by the beginning of its name; undefined when it is
 * neither, or may be two months ("jui").
 */
export function monthNumber(typed: string): string | undefined {
  if (/^\d{1,2}\.?$/.test(typed)) return typed.replace('.', '')
  const name = typed
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\.$/, '')
  const months = names.flatMap((month, index) => (month.some(one => one.startsWith(name)) ? [index + 1] : []))
  return name.length > 2 && months.length === 1 ? String(months[0]) : undefined
}

/** The number of a day as it is typed: "14", "1er", "2e", "3rd". */
export const dayNumber = (typed: string): string | undefined =>
  /^(\d{1,2}) ?(?:er|ère|re|e|ste|de|ième|st|nd|rd|th|\.)?$/i.exec(typed)?.[1]
