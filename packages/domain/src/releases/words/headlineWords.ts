import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { PeriodReport, ShownFigure } from '../edition.ts'
import { addMonths } from '../grid.ts'
import { filled } from './periodWords.ts'
import { countWords, shareWords } from './shownWords.ts'
import { besideShare } from './valueWords.ts'

const words = {
  share: {
    nl: 'Van elke 100 aanmeldingen kregen er {n} een eigen plan',
    fr: 'Sur 100 demandes, {n} ont mené à un plan',
    en: 'Of every 100 referrals, {n} led to a plan of their own',
  },
  under: {
    nl: 'Van elke 100 aanmeldingen kregen er minder dan 5 een eigen plan',
    fr: 'Sur 100 demandes, moins de 5 ont mené à un plan',
    en: 'Of every 100 referrals, fewer than 5 led to a plan of their own',
  },
  over: {
    nl: 'Bijna elke aanmelding kreeg een eigen plan',
    fr: 'Presque chaque demande a mené à un plan',
    en: 'Almost every referral led to a plan of their own',
  },
  count: {
    nl: 'Aanmeldingen in deze periode: {n}',
    fr: 'Demandes dans cette période : {n}',
    en: 'Referrals in this period: {n}',
  },
  none: {
    nl: 'Nog geen aanmeldingen in deze periode',
    fr: 'Pas de demandes dans cette période',
    en: 'No referrals yet in this period',
  },
  few: {
    nl: 'Minder dan {threshold} aanmeldingen',
    fr: 'Moins de {threshold} demandes',
    en: 'Fewer than {threshold} referrals',
  },
  below: {
    nl: 'Met een plan: {part} van de {whole} aanmeldingen.',
    fr: 'Avec un plan : {part} sur {whole} demandes.',
    en: 'With a plan: {part} of {whole} referrals.',
  },
  before: {
    nl: 'In dezelfde maanden van {year}: {share} ({beside}).',
    fr: 'Les mêmes mois de {year} : {share} ({beside}).',
    en: 'In the same months of {year}: {share} ({beside}).',
  },
  growing: {
    nl: 'Van de laatste zes maanden lopen nog trajecten: het aantal plannen kan nog groeien.',
    fr: 'Des trajets des six derniers mois sont encore en cours : le nombre de plans peut encore augmenter.',
    en: 'Trajectories of the last six months are still under way: the number of plans may still grow.',
  },
  beforeCount: {
    nl: 'In dezelfde maanden van {year}: {whole} aanmeldingen.',
    fr: 'Les mêmes mois de {year} : {whole} demandes.',
    en: 'In the same months of {year}: {whole} referrals.',
  },
} as const satisfies Record<string, Localized>

/** The figure that the report is about. */
const headlineIndicator = 'plan-rate'

export const figureIn = ({ figures }: Pick<PeriodReport, 'figures'>, indicator: string): ShownFigure | undefined =>
  figures.find(figure => figure.indicator === indicator)

/** What came of the referrals of the period, in one sentence; when that may not be shown, how many there were. */
export function headlineWords(report: PeriodReport, threshold: number, locale: Locale): string {
  const rate = figureIn(report, headlineIndicator)
  if (rate?.kind === 'share') {
    const { share } = rate
    if (share.kind === 'percent') return filled(words.share, locale, { n: String(share.percent) })
    if (share.kind !== 'hidden') return localize(words[share.kind], locale)
  }
  const referrals = figureIn(report, 'referrals')
  if (referrals?.kind !== 'count') return localize(words.none, locale)
  if (referrals.count.kind === 'hidden') return filled(words.few, locale, { threshold: String(threshold) })
  if (referrals.count.n === 0) return localize(words.none, locale)
  return filled(words.count, locale, { n: countWords(referrals.count, threshold, locale) })
}

/** How many months after a referral a plan may still be expected. */
const monthsToPlan = 6

/**
 * The counts behind the headline, that they may still grow, and the same of the year before, like for like. `through`: the last
 * month of the edition.
 */
export function belowHeadline(
  report: PeriodReport,
  { threshold, through }: { readonly threshold: number; readonly through: string },
  locale: Locale,
): string {
  const rate = figureIn(report, headlineIndicator)
  const now =
    rate?.kind === 'share' && rate.share.kind !== 'hidden'
      ? filled(words.below, locale, {
          part:
            rate.share.kind === 'percent'
              ? countWords(rate.numerator, threshold, locale)
              : shareWords(rate.share, locale),
          whole: countWords(rate.denominator, threshold, locale),
        })
      : ''
  const isGrowing = now !== '' && report.period.to > addMonths(through, -monthsToPlan)
  const growing = isGrowing ? localize(words.growing, locale) : ''
  return [now, growing, yearBefore(report, threshold, locale)].filter(sentence => sentence !== '').join(' ')
}

function yearBefore({ yearBefore: before }: PeriodReport, threshold: number, locale: Locale): string {
  if (before === undefined) return ''
  const year = before.period.from.slice(0, 4)
  const rate = figureIn(before, headlineIndicator)
  if (rate?.kind === 'share' && rate.share.kind !== 'hidden')
    return filled(words.before, locale, {
      year,
      share: shareWords(rate.share, locale),
      beside: besideShare(rate, threshold, locale) ?? '',
    })
  const referrals = figureIn(before, 'referrals')
  if (referrals?.kind !== 'count') return ''
  return filled(words.beforeCount, locale, { year, whole: countWords(referrals.count, threshold, locale) })
}
