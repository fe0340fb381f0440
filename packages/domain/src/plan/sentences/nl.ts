import type { NthOfMonth } from '../recurrence/recurrence.ts'
import type { PlanPhrases } from './planPhrases.ts'

const numbers = ['', '', 'twee', 'drie', 'vier', 'vijf', 'zes']
const counted = (number: number): string => numbers[number] ?? String(number)
const nths: Readonly<Record<NthOfMonth, string>> = {
  1: 'eerste',
  2: 'tweede',
  3: 'derde',
  4: 'vierde',
  [-1]: 'laatste',
}
const dayParts = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' }

export const nl: PlanPhrases = {
  everyone: 'iedereen',
  questions: { who: 'wie?', when: 'wanneer?', days: 'op welke dagen?' },

  clock: (hours, minutes) => `${Number(hours)}.${minutes} uur`,
  date: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
  onDate: date => `op ${date}`,
  at: time => `om ${time}`,
  fromTo: (from, to) => `van ${from} tot ${to}`,
  fromToDays: (from, to) => `van ${from} tot ${to}`,
  dayAt: (day, time) => `${day} ${time}`,
  fromToLater: (from, to, days) => {
    const later = days === 1 ? 'de dag erna' : `${counted(days)} dagen later`
    const ends = to === undefined ? later : `${to} ${later}`
    return from === undefined ? `tot ${ends}` : `van ${from} tot ${ends}`
  },
  dayPart: { morning: '’s ochtends', afternoon: '’s middags', evening: '’s avonds' },
  weekdayPart: (weekday, part) => `${weekday}${dayParts[part]}`,

  everyDay: interval => (interval === 1 ? 'elke dag' : `om de ${counted(interval)} dagen`),
  everyWeek: interval => (interval === 1 ? 'elke week' : `om de ${counted(interval)} weken`),
  everyWeekOn: (interval, days, list) =>
    interval === 1 ? `elke ${list(days)}` : `om de ${counted(interval)} weken op ${list(days)}`,
  everyMonthOn: (interval, day) => `${months(interval)} op de ${day}e`,
  everyMonthNth: (interval, nth, weekday) =>
    interval === 1 ? `elke ${nths[nth]} ${weekday} van de maand` : `${months(interval)} op de ${nths[nth]} ${weekday}`,
  everyYearOn: (years, { day, month }) => `${perYear(years)} op ${day} ${month}`,
  everyYearNth: (years, nth, { weekday, month }) => `${perYear(years)} op de ${nths[nth]} ${weekday} van ${month}`,
  since: date => `vanaf ${date}`,
  until: date => `tot en met ${date}`,
  between: (from, until) => `van ${from} tot en met ${until}`,
  times: times => (times === 1 ? 'één keer' : `${counted(times)} keer`),
  ifWord: () => 'als ',
  withoutDay: day => `Een maand zonder ${day}e slaan we over.`,
  withoutLeapDay: 'Een jaar zonder 29 februari slaan we over.',

  always: 'Dat geldt altijd.',
  holdsFor: 'Dat geldt voor {who}.',
  holdsForWhen: 'Dat geldt voor {who}, {when}.',
  holdsForAlways: 'Dat geldt altijd voor {who}.',
  holdsWhen: 'Dat geldt {when}.',
  quoted: '{who}: “{what}”.',
  quote: '“{what}”.',
  pays: { one: '{who} betaalt de kosten.', more: '{who} betalen de kosten.' },
  payTogether: 'We betalen de kosten allemaal samen.',
  payEach: 'Ieder betaalt voor zichzelf.',
  noCost: 'Het kost niets.',
  told: 'We vertellen het aan {who}.',
  watches: { one: '{who} let erop.', more: '{who} letten erop.' },
  watchesAll: { one: '{who} let op alle afspraken.', more: '{who} letten op alle afspraken.' },
  needs: {
    'to-ask': 'We vragen het nog aan {who}.',
    asked: 'We hebben het gevraagd aan {who} en wachten op antwoord.',
    yes: '{who} zei ja.',
    no: '{who} zei nee. De kring zoekt samen iets anders.',
  },
  initiative: {
    one: '{who} roept iedereen opnieuw samen als het plan anders moet.',
    more: '{who} roepen iedereen opnieuw samen als het plan anders moet.',
  },
  review: '{when} komen we zelf weer samen.',

  labels: { once: 'Eén keer', condition: 'Als er iets gebeurt', always: 'Altijd' },
}

const months = (interval: number): string => (interval === 1 ? 'elke maand' : `om de ${counted(interval)} maanden`)
const perYear = (years: number): string => (years === 1 ? 'elk jaar' : `om de ${counted(years)} jaar`)
