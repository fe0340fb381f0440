import { dayIn, workingDaysBetween } from '@kring/domain/calendar'
import { type Locale, type Localized, localize } from '@kring/domain/language'
import { themeName } from '@kring/domain/reports/names'
import { nameWithProduct } from '@kring/domain/variants'
import type { QueueItem } from '@kring/functions/api/contract/queue'
import { operatorZone, type Translate } from '../../../i18n/index.ts'
import { subjectOf } from './subject.ts'

type T = Translate<'manager'>

type Subjective = Pick<QueueItem, 'variant' | 'sector' | 'source'> & {
  readonly municipality?: string | undefined
  readonly municipalityName?: Localized | undefined
}

/** "Gezin in Leuven": no name, because the list covers several partners. */
export function subjectWords(item: Subjective, t: T, locale: Locale): string {
  const subject = subjectOf(item)
  if (item.municipality === undefined || item.municipalityName === undefined) return t(`subjectAlone.${subject}`)
  if (item.municipality === 'other') return t(`subjectElsewhere.${subject}`)
  return t(`subject.${subject}`, { place: localize(item.municipalityName, locale) })
}

/** "Opvoeden, wonen": at most three; the dossier shows all. */
export function themeWords({ themes }: Pick<QueueItem, 'themes'>, locale: Locale): string {
  const shown = themes.slice(0, 2).map((theme, index) => {
    const name = themeName(theme, locale)
    return index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)
  })
  const more = themes.length - shown.length
  return shown.join(', ') + (more > 0 ? ` +${more}` : '')
}

/** The partner's name for the variant, with the standard one, because the list covers several partners. */
export const variantName = ({ variant, variantName: own }: QueueItem, locale: Locale): string =>
  nameWithProduct(own, variant, locale)

/** "Een gesprek hoort binnen vijf werkdagen", from the dossier's own deadline. */
export function withinWords({ waitingSince, dueOn, step }: QueueItem, t: T): string {
  const days = workingDaysBetween(dayIn(waitingSince, operatorZone), dueOn)
  const kind =
    step === 'read-message'
      ? 'message'
      : step === 'call-for-intake' || step === 'record-intake'
        ? 'conversation'
        : 'decision'
  return t(`within.${kind}`, { count: days, n: numberWord(days, t) })
}

const spelled = ['2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** Small numbers as words. */
export function numberWord(n: number, t: T): string {
  const letters = spelled.find(one => one === String(n))
  return letters === undefined ? String(n) : t(`numbers.${letters}`)
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
