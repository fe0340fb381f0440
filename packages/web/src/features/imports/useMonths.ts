import { useDates, useTranslation } from '../../i18n/index.ts'

/** The months of an import in words; undefined before its check. */
export function useMonths(): (line: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}) => string | undefined {
  const { t } = useTranslation('imports')
  const dates = useDates()
  return ({ from, to }) => {
    if (from === undefined || to === undefined) return undefined
    return from === to ? dates.month(from) : t('batches.months', { from: dates.month(from), to: dates.month(to) })
  }
}
