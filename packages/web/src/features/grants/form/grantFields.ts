import { type VariantId, variantIds } from '@kring/domain/variants'
import type { GrantView, NewGrant } from '../../../api/grants.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'

type Grant = GrantView['grant']
type Terms = NewGrant['terms']

/** What the threshold is unless the grant says otherwise (DOMAIN, "Small cells", 2), and the lowest there can be. */
export const usualThreshold = 10
export const leastThreshold = 5

/** Fields of a new grant. Months are two fields, year and month, as everywhere that a month is chosen. */
export const emptyFields = (month: string): FieldValues => ({
  funder: '',
  name: '',
  'from-year': month.slice(0, 4),
  'from-month': '01',
  'to-year': month.slice(0, 4),
  'to-month': '12',
  budget: '',
  threshold: String(usualThreshold),
  every: 'month',
  chosen: '',
  why: '',
})

/** A grant as fields. `new-…`: another price, from a month that is this one until another is chosen. */
export const fieldsOf = ({ grant, agreed, month }: Pick<GrantView, 'grant' | 'agreed' | 'month'>): FieldValues => ({
  ...Object.assign({}, ...variantIds.map(id => monthFields(`new-${id}-since`, month))),
  name: grant.name,
  ...monthFields('from', grant.from),
  ...monthFields('to', grant.to),
  budget: String(grant.budget),
  threshold: String(grant.threshold),
  every: grant.releasedEvery,
  chosen: grant.isChosenPerReferral ? 'yes' : '',
  why: '',
  ...Object.fromEntries(agreed.tenants.map(id => [`tenant-${id}`, 'yes'])),
  ...Object.fromEntries(agreed.variants.map(id => [`variant-${id}`, 'yes'])),
})

export const monthFields = (name: string, month: string): FieldValues => ({
  [`${name}-year`]: month.slice(0, 4),
  [`${name}-month`]: month.slice(5),
})

export const monthIn = (values: FieldValues, name: string): string =>
  `${values[`${name}-year`] ?? ''}-${values[`${name}-month`] ?? ''}`

export const chosenVariants = (values: FieldValues): readonly VariantId[] =>
  variantIds.filter(id => values[`variant-${id}`] === 'yes')

export const chosenTenants = (values: FieldValues): readonly string[] =>
  Object.keys(values).flatMap(name =>
    name.startsWith('tenant-') && values[name] === 'yes' ? [name.slice('tenant-'.length)] : [],
  )

/** An amount in whole euros as it is typed: '480000', '480.000', '€ 480 000'. Undefined: it is none. */
export function eurosIn(typed: string | undefined): number | undefined {
  const digits = (typed ?? '').replaceAll(/[€\s\u00a0\u202f]/g, '')
  return /^\d{1,3}(?:\.\d{3})+$|^\d{1,9}$/.test(digits) ? Number(digits.replaceAll('.', '')) : undefined
}

/** The fields as they are sent. A kind that is left out keeps no price. */
export function termsIn(values: FieldValues, grant: Grant | undefined): Terms {
  const variants = [...chosenVariants(values)]
  const from = monthIn(values, 'from')
  const prices = variants.flatMap(variant => {
    const before = grant?.prices.filter(price => price.variant === variant) ?? []
    const first = eurosIn(values[`price-${variant}`])
    const later = eurosIn(values[`new-${variant}`])
    return [
      ...(before.length === 0 && first !== undefined ? [{ variant, from, euros: first }] : []),
      ...before,
      ...(later === undefined ? [] : [{ variant, from: monthIn(values, `new-${variant}-since`), euros: later }]),
    ]
  })
  return {
    name: (values.name ?? '').trim(),
    from,
    to: monthIn(values, 'to'),
    budget: eurosIn(values.budget) ?? 0,
    tenants: [...chosenTenants(values)],
    variants,
    prices,
    threshold: Number(values.threshold ?? usualThreshold),
    releasedEvery: values.every === 'quarter' ? 'quarter' : 'month',
    isChosenPerReferral: values.chosen === 'yes',
  }
}
