import { type ClaimKind, mostOfOne } from '@kring/domain/claims'
import type { Locale } from '@kring/domain/language'

const tags: Readonly<Record<Locale, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }

/** "€ 12,50", from cents. */
export const euro = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR' }).format(cents / 100)

export const whole = (value: number, locale: Locale): string => new Intl.NumberFormat(tags[locale]).format(value)

/** "1 u 30" in minutes: hours and what is left. */
export const inHours = (minutes: number): { readonly hours: number; readonly minutes: number } => ({
  hours: Math.trunc(minutes / 60),
  minutes: minutes % 60,
})

/**
 * Reads what was typed: hours as "1,5", "1:30" or "1u30", whole kilometres, an amount as "12,50". Undefined for anything
 * else, for nothing, and for more than one entry can be.
 */
export function amountOf(kind: ClaimKind, typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(/[\s€]/g, '').toLowerCase()
  const amount = kind === 'hours' ? minutesIn(text) : kind === 'expense' ? centsIn(text) : kilometresIn(text)
  return amount !== undefined && amount >= 1 && amount <= mostOfOne[kind] ? amount : undefined
}

function minutesIn(text: string): number | undefined {
  const clock = /^(\d{1,2})[:uh](\d{2})?$/.exec(text)
  if (clock) return Number(clock[2] ?? 0) < 60 ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : undefined
  return /^\d{1,2}(?:[.,]\d{1,2})?$/.test(text) ? Math.round(numberIn(text) * 60) : undefined
}

/** A distance is claimed in whole kilometres; part of one counts from the half. */
const kilometresIn = (text: string): number | undefined =>
  /^\d{1,4}(?:[.,]\d)?$/.test(text.replace(/km$/, '')) ? Math.round(numberIn(text.replace(/km$/, ''))) : undefined

const centsIn = (text: string): number | undefined =>
  /^\d{1,5}(?:[.,]\d{1,2})?$/.test(text) ? Math.round(numberIn(text) * 100) : undefined

const numberIn = (text: string): number => Number(text.replace(',', '.'))

/** An amount as it is typed: the opposite of `amountOf`. */
export function typedAmount(kind: ClaimKind, amount: number): string {
  if (kind === 'kilometres') return String(amount)
  if (kind === 'expense') return (amount / 100).toFixed(2).replace('.', ',')
  const { hours, minutes } = inHours(amount)
  return `${hours}:${String(minutes).padStart(2, '0')}`
}
