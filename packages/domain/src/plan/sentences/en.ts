import type { NthOfMonth } from '../recurrence/recurrence.ts'
import type { PlanPhrases } from './planPhrases.ts'

const numbers = ['', '', 'two', 'three', 'four', 'five', 'six']
const counted = (number: number): string => numbers[number] ?? String(number)
const nths: Readonly<Record<NthOfMonth, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' }

export const en: PlanPhrases = {
  everyone: 'everyone',
  questions: { who: 'who?', when: 'when?', days: 'on which days?' },

  clock: (hours, minutes) => `${hours}:${minutes}`,
  date: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
  onDate: date => `on ${date}`,
  at: time => `at ${time}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  fromToDays: (from, to) => `from ${from} to ${to}`,
  dayAt: (day, time) => `${day} ${time}`,
  fromToLater: (from, to, days) => {
    const later = days === 1 ? 'the day after' : `${counted(days)} days later`
    const ends = to === undefined ? later : `${to} ${later}`
    return from === undefined ? `until ${ends}` : `from ${from} to ${ends}`
  },
  dayPart: { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening' },
  weekdayPart: (weekday, part) => `${weekday} ${part}`,

  everyDay: interval => (interval === 1 ? 'every day' : `every ${counted(interval)} days`),
  everyWeek: interval => (interval === 1 ? 'every week' : `every ${counted(interval)} weeks`),
  everyWeekOn: (interval, days, list) =>
    interval === 1 ? `every ${list(days)}` : `every ${counted(interval)} weeks on ${list(days)}`,
  everyMonthOn: (interval, day) => `${months(interval)} on the ${ordinal(day)}`,
  everyMonthNth: (interval, nth, weekday) =>
    interval === 1
      ? `every ${nths[nth]} ${weekday} of the month`
      : `${months(interval)} on the ${nths[nth]} ${weekday}`,
  everyYearOn: (years, { day, month }) => `${perYear(years)} on ${day} ${month}`,
  everyYearNth: (years, nth, { weekday, month }) => `${perYear(years)} on the ${nths[nth]} ${weekday} of ${month}`,
  since: date => `from ${date}`,
  until: date => `until ${date} included`,
  between: (from, until) => `from ${from} to ${until} included`,
  times: times => (times === 1 ? 'once' : `${counted(times)} times`),
  ifWord: () => 'if ',
  withoutDay: day => `A month without a ${ordinal(day)} is skipped.`,
  withoutLeapDay: 'A year without 29 February is skipped.',

  always: 'This always applies.',
  holdsFor: 'This applies to {who}.',
  holdsForWhen: 'This applies to {who}, {when}.',
  holdsForAlways: 'This always applies to {who}.',
  holdsWhen: 'This applies {when}.',
  quoted: '{who}: “{what}”.',
  quote: '“{what}”.',
  pays: { one: '{who} pays the costs.', more: '{who} pay the costs.' },
  payTogether: 'We pay the costs all together.',
  payEach: 'Everyone pays for themselves.',
  noCost: 'It costs nothing.',
  told: 'We tell {who}.',
  watches: { one: '{who} keeps an eye on it.', more: '{who} keep an eye on it.' },
  watchesAll: { one: '{who} keeps an eye on all agreements.', more: '{who} keep an eye on all agreements.' },
  needs: {
    'to-ask': 'We still have to ask {who}.',
    asked: 'We have asked {who} and wait for an answer.',
    yes: '{who} said yes.',
    no: '{who} said no. The circle looks for something else together.',
  },
  initiative: {
    one: '{who} calls everyone together again if the plan has to change.',
    more: '{who} call everyone together again if the plan has to change.',
  },
  review: '{when} we come together again ourselves.',

  labels: { once: 'Once', condition: 'If something happens', always: 'Always' },
}

const months = (interval: number): string => (interval === 1 ? 'every month' : `every ${counted(interval)} months`)
const perYear = (years: number): string => (years === 1 ? 'every year' : `every ${counted(years)} years`)

function ordinal(day: number): string {
  const isTeen = day >= 11 && day <= 13
  return `${day}${(!isTeen && { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10]) || 'th'}`
}
