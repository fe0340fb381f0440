import { longestInterval, mostDaysLater, mostTimes, rhythmUnits } from '@kring/domain/plan'
import { dayFault, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import type { FormErrors } from '../../../../kit/useSubmitErrors.ts'
import { useDayErrors } from '../../preparation/form/useDayErrors.ts'
import { fieldId } from '../../preparation/PreparationContext.ts'
import { dayIds } from './whenFields.ts'

/** What cannot be sent. What the family has not said yet is no error: it is asked, and may stay open. */
export function useAgreementErrors(form: string, values: FieldValues): FormErrors {
  const { t } = useTranslation('planForms')
  const ids = dayIds(form)
  const { when } = values
  const [isOnce, isPeriod, isRecurring] = [when === 'once', when === 'period', when === 'recurring']
  const days = useDayErrors({
    ...(isOnce && { [ids.once]: dayFault(values, ids.once) }),
    ...(isPeriod && {
      [ids.from]: dayFault(values, ids.from),
      [ids.until]: dayFault(values, ids.until, { from: dayOf(values, ids.from) }),
    }),
    ...(isRecurring && {
      [ids.first]: dayFault(values, ids.first),
      [ids.last]: dayFault(values, ids.last, { from: dayOf(values, ids.first) }),
    }),
  })
  const number = (field: string, least: number, most: number, isNeeded = false) => {
    const typed = (values[field] ?? '').trim()
    const isFit = /^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most
    return typed === '' && !isNeeded ? undefined : isFit ? undefined : t('wrong.number', { least, most })
  }
  const unit = rhythmUnits.find(one => one === values.unit) ?? 'week'
  const isEarly = Boolean(values.time && values.untilTime) && (values.untilTime ?? '') <= (values.time ?? '')
  const byDay = values.unit === 'month' && values.monthBy !== 'weekday'
  return {
    [fieldId(form, 'what')]: (values.what ?? '').trim() === '' ? t('wrong.what') : undefined,
    ...days,
    ...(isOnce && { [fieldId(form, 'untilTime')]: isEarly ? t('wrong.untilTime') : undefined }),
    ...(isRecurring && {
      [fieldId(form, 'interval')]: number('interval', 1, longestInterval[unit], true),
      ...(byDay && { [fieldId(form, 'dayOfMonth')]: number('dayOfMonth', 1, 31) }),
      [fieldId(form, 'ends')]: number('ends', 0, mostDaysLater),
      [fieldId(form, 'times')]: number('times', 1, mostTimes),
    }),
  }
}
