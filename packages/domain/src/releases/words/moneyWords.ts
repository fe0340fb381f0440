import type { CorrectionReason } from '../../grants/correctionReasons.ts'
import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { Edition } from '../edition.ts'
import { dayWords, filled, monthOfYear } from './periodWords.ts'

const corrections: Readonly<Record<CorrectionReason, Localized>> = {
  added: {
    nl: 'Correctie op {quarter}: erbij gekomen na het afsluiten',
    fr: 'Correction de {quarter} : ajouté après la clôture',
    en: 'Correction of {quarter}: came after it was closed',
  },
  withdrawn: {
    nl: 'Correctie op {quarter}: telt niet meer voor deze subsidie',
    fr: 'Correction de {quarter} : ne compte plus pour ce subside',
    en: 'Correction of {quarter}: counts for this grant no more',
  },
  priced: {
    nl: 'Correctie op {quarter}: de prijs was toen niet bekend',
    fr: 'Correction de {quarter} : le prix n’était pas encore connu',
    en: 'Correction of {quarter}: the price was not known then',
  },
}

/** What a line of an invoice puts right, and why. */
export const correctionWords = (why: CorrectionReason, quarter: string, locale: Locale): string =>
  filled(corrections[why], locale, { quarter })

const asOf = {
  closed: {
    nl: 'Stand aan het einde van {month}: het laatste kwartaal dat is afgesloten.',
    fr: 'Situation à la fin de {month} : le dernier trimestre clôturé.',
    en: 'As of the end of {month}: the last quarter that was closed.',
  },
  none: {
    nl: 'Er is nog geen kwartaal afgesloten. Wat besteed en toegezegd is, komt na het eerste.',
    fr: 'Aucun trimestre n’est encore clôturé. Ce qui est dépensé et engagé vient après le premier.',
    en: 'No quarter was closed yet. What is spent and committed comes after the first.',
  },
} as const satisfies Record<string, Localized>

const imported: Localized = {
  nl: 'Trajecten van voor Kring tellen mee in de cijfers, maar niet in de bedragen.',
  fr: 'Les trajets d’avant Kring comptent dans les chiffres, mais pas dans les montants.',
  en: 'Trajectories from before Kring count in the figures, but not in the amounts.',
}

/**
 * Until when the money of an edition is, and what is not in it; undefined in one of before, whose money is of all its months.
 */
export function moneyAsOfWords({ money, grant }: Pick<Edition, 'money' | 'grant'>, locale: Locale): string | undefined {
  if (money.through === undefined) return undefined
  const until =
    money.through < grant.from
      ? localize(asOf.none, locale)
      : filled(asOf.closed, locale, { month: monthOfYear(money.through, locale) })
  return money.withoutImported === true ? `${until} ${localize(imported, locale)}` : until
}

const again: Localized = {
  nl: ', opnieuw geteld op {day}',
  fr: ', recompté le {day}',
  en: ', counted again on {day}',
}

/** What follows the day of an edition that was counted again later; empty of any other. */
export const countedAgainWords = ({ countedOn }: Pick<Edition, 'countedOn'>, locale: Locale): string =>
  countedOn === undefined ? '' : filled(again, locale, { day: dayWords(countedOn, locale) })
