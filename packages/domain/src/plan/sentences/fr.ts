import type { NthOfMonth } from '../recurrence/recurrence.ts'
import type { PlanPhrases } from './planPhrases.ts'

const numbers = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six']
const counted = (number: number): string => numbers[number] ?? String(number)
/** Every day of the week is masculine in French. */
const nths: Readonly<Record<NthOfMonth, string>> = {
  1: 'premier',
  2: 'deuxième',
  3: 'troisième',
  4: 'quatrième',
  [-1]: 'dernier',
}
const dayParts = { morning: 'matin', afternoon: 'après-midi', evening: 'soir' }

export const fr: PlanPhrases = {
  everyone: 'tout le monde',
  questions: { who: 'qui ?', when: 'quand ?', days: 'quels jours ?' },

  clock: (hours, minutes) => `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`,
  date: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
  onDate: date => `le ${date}`,
  at: time => `à ${time}`,
  fromTo: (from, to) => `de ${from} à ${to}`,
  fromToDays: (from, to) => `du ${from} au ${to}`,
  dayAt: (day, time) => `${day} à ${time}`,
  fromToLater: (from, to, days) => {
    const [on, later] = days === 1 ? ['au lendemain', 'le lendemain'] : [`à ${after(days)}`, after(days)]
    const ends = to === undefined ? on : `à ${to} ${later}`
    return from === undefined ? `jusqu’${ends}` : `de ${from} ${ends}`
  },
  dayPart: { morning: 'le matin', afternoon: 'l’après-midi', evening: 'le soir' },
  weekdayPart: (weekday, part) => `${weekday} ${dayParts[part]}`,

  everyDay: interval => (interval === 1 ? 'tous les jours' : `tous les ${counted(interval)} jours`),
  everyWeek: interval => (interval === 1 ? 'chaque semaine' : `toutes les ${counted(interval)} semaines`),
  everyWeekOn: (interval, days, list) =>
    interval === 1
      ? `chaque ${list(days)}`
      : `toutes les ${counted(interval)} semaines, ${list(days.map(day => `le ${day}`))}`,
  everyMonthOn: (interval, day) => `${months(interval)}, le ${day === 1 ? '1er' : day}`,
  everyMonthNth: (interval, nth, weekday) =>
    interval === 1 ? `le ${nths[nth]} ${weekday} de chaque mois` : `${months(interval)}, le ${nths[nth]} ${weekday}`,
  everyYearOn: (years, { day, month }) => `${perYear(years)}, le ${day} ${month}`,
  everyYearNth: (years, nth, { weekday, month }) => `${perYear(years)}, le ${nths[nth]} ${weekday} ${of(month)}`,
  since: date => `à partir du ${date}`,
  until: date => `jusqu’au ${date} inclus`,
  between: (from, until) => `du ${from} au ${until} inclus`,
  times: times => `${times === 1 ? 'une' : counted(times)} fois`,
  // Only before "il" and "ils" is it "s’".
  ifWord: condition => (/^ils?(?!\p{L})/iu.test(condition) ? 's’' : 'si '),
  withoutDay: day => `Les mois sans ${day}, cela n’a pas lieu.`,
  withoutLeapDay: 'Les années sans 29 février, cela n’a pas lieu.',

  always: 'Cela vaut toujours.',
  holdsFor: 'Cela vaut pour {who}.',
  holdsForWhen: 'Cela vaut pour {who}, {when}.',
  holdsForAlways: 'Cela vaut toujours pour {who}.',
  holdsWhen: 'Cela vaut {when}.',
  quoted: '{who} : « {what} ».',
  quote: '« {what} ».',
  pays: { one: '{who} paie les frais.', more: '{who} paient les frais.' },
  payTogether: 'Nous payons les frais tous ensemble.',
  payEach: 'Chacun paie pour soi.',
  noCost: 'Cela ne coûte rien.',
  // A direct object, as "à" and "de" would melt into the article of a name ("au voisin").
  told: 'Nous prévenons {who}.',
  watches: { one: '{who} y veille.', more: '{who} y veillent.' },
  watchesAll: { one: '{who} veille à tout ce qui est convenu.', more: '{who} veillent à tout ce qui est convenu.' },
  needs: {
    'to-ask': '{who} doit encore dire oui : nous allons le demander.',
    asked: '{who} doit encore répondre : nous l’avons demandé.',
    yes: '{who} a dit oui.',
    no: '{who} a dit non. Le cercle cherche autre chose.',
  },
  initiative: {
    one: '{who} réunit à nouveau tout le monde si le plan doit changer.',
    more: '{who} réunissent à nouveau tout le monde si le plan doit changer.',
  },
  review: '{when}, nous nous retrouvons à nouveau.',

  labels: {
    once: 'Une fois',

    condition: 'S’il se passe quelque chose',
    always: 'Toujours',
  },
}

const months = (interval: number): string => (interval === 1 ? 'chaque mois' : `tous les ${counted(interval)} mois`)
const perYear = (years: number): string => (years === 1 ? 'chaque année' : `tous les ${counted(years)} ans`)
const after = (days: number): string => `${counted(days)} jours plus tard`
/** "d’avril", "de mai" */
const of = (month: string): string => (/^[aeiouâéèô]/i.test(month) ? `d’${month}` : `de ${month}`)
