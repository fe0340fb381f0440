import { useTranslation } from '../../i18n/index.ts'

const dimensions = ['tenant', 'variant', 'sector', 'municipality', 'theme', 'source', 'ageGroup', 'stopReason'] as const
const indicators = ['referrals', 'stopped', 'plans', 'conferences', 'started', 'cohort-plans'] as const

/** What a table is called: what it counts, by what, in which year. */
export function useTableName() {
  const { t } = useTranslation('releases')
  return (id: string): string => {
    const [indicator = '', names = '', year = ''] = id.split('.')
    const by = names.split(/[×+]/).map(name => {
      const known = dimensions.find(one => one === name)
      return known === undefined ? t('by.rest') : t(`by.${known}`)
    })
    const counted = indicators.find(one => one === indicator)
    return [counted === undefined ? t('counts.rest') : t(`counts.${counted}`), by.join(' × '), year]
      .filter(part => part !== '')
      .join(', ')
  }
}
