import type { ClaimKind } from '@kring/domain/claims'
import { useTranslation } from '../../../i18n/index.ts'
import { euro, inHours, whole } from './amounts.ts'

/** How an amount is said: "1 uur 30", "40 km", "€ 12,50". */
export function useEntryWords() {
  const { t, locale } = useTranslation('costs')
  const time = (minutes: number): string => {
    const { hours, minutes: left } = inHours(minutes)
    if (hours === 0) return t('minutes', { count: left })
    return left === 0 ? t('hours', { count: hours }) : t('hoursMinutes', { count: hours, minutes: left })
  }
  const km = (kilometres: number): string => t('km', { n: whole(kilometres, locale) })
  const money = (cents: number): string => euro(cents, locale)
  const amount = ({ kind, amount: n }: { readonly kind: ClaimKind; readonly amount: number }): string =>
    kind === 'hours' ? time(n) : kind === 'kilometres' ? km(n) : money(n)
  return { time, km, money, amount }
}
