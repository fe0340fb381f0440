import type { DayFault } from '../../../form/days/days.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { FormErrors } from '../../../kit/useSubmitErrors.ts'

/** The faults of days as sentences. */
export function useDayErrors(faults: Readonly<Record<string, DayFault | undefined>>): FormErrors {
  const { t } = useTranslation('coordinators')
  return Object.fromEntries(
    Object.entries(faults).map(([id, fault]) => [id, fault === undefined ? undefined : t(`wrong.day.${fault}`)]),
  )
}
