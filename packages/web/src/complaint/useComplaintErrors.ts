import type { FieldValues } from '../form/sessionFields.ts'
import { useTranslation } from '../i18n/index.ts'
import { useSubmitErrors } from '../kit/useSubmitErrors.ts'
import { complaintFaults } from './complaintFields.ts'

/** What is missing in a complaint, shown once somebody tried to send it. */
export function useComplaintErrors(values: FieldValues, more: Readonly<Record<string, string | undefined>> = {}) {
  const { t } = useTranslation('complaints')
  const faults = Object.entries(complaintFaults(values)).map(([field, fault]) => [field, t(fault)])
  return useSubmitErrors({ ...more, ...Object.fromEntries(faults) })
}
