import type { GrantView } from '../../../api/grants.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type FormErrors, useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { chosenTenants, chosenVariants, eurosIn, leastThreshold, monthIn } from './grantFields.ts'

/** The errors of a grant's fields, which the server finds too; in the order of the fields. */
export function useTermsErrors(values: FieldValues, grant: GrantView['grant'] | undefined, more: FormErrors = {}) {
  const { t } = useTranslation('grants')
  const [from, to] = [monthIn(values, 'from'), monthIn(values, 'to')]
  const isMonth = (month: string) => /^20\d{2}-(0[1-9]|1[0-2])$/.test(month)
  const name = (values.name ?? '').trim()
  const threshold = (values.threshold ?? '').trim()
  const least = Math.max(leastThreshold, grant?.threshold ?? 0)
  const prices = chosenVariants(values).map(variant => {
    const isPriced = grant?.prices.some(price => price.variant === variant) ?? false
    const id = isPriced ? `new-${variant}` : `price-${variant}`
    const typed = (values[id] ?? '').trim()
    if (isPriced && typed === '') return [id, undefined]
    if (eurosIn(typed) === undefined) return [id, t('wrong.price')]
    return [id, isPriced && !isMonth(monthIn(values, `${id}-since`)) ? t('wrong.month') : undefined]
  })
  return useSubmitErrors({
    ...more,
    name: name === '' ? t('wrong.name') : /^[=+\-@]/.test(name) ? t('wrong.formula') : undefined,
    from: isMonth(from) ? undefined : t('wrong.month'),
    to: !isMonth(to) ? t('wrong.month') : isMonth(from) && to < from ? t('wrong.reversed') : undefined,
    budget: eurosIn(values.budget) === undefined ? t('wrong.budget') : undefined,
    tenants: chosenTenants(values).length === 0 ? t('wrong.tenants') : undefined,
    variants: chosenVariants(values).length === 0 ? t('wrong.variants') : undefined,
    ...Object.fromEntries(prices),
    threshold:
      /^\d{1,3}$/.test(threshold) && Number(threshold) >= least && Number(threshold) <= 100
        ? undefined
        : t('wrong.threshold', { least }),
    why: (values.why ?? '').trim().length < 3 ? t('wrong.why') : undefined,
  })
}
