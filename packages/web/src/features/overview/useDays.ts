import { useTranslation } from '../../i18n/index.ts'

/** Says a number of days; a dash where there is none. */
export function useDays(): (count: number | undefined) => string {
  const { t } = useTranslation('board')
  return count => (count === undefined ? '–' : t('overview.days', { count }))
}
