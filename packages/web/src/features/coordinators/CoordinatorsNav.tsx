import { useTranslation } from '../../i18n/index.ts'
import { Subnav } from '../../kit/Subnav.tsx'

/** Between the people, their training, what they claim and how many there must be. */
export function CoordinatorsNav() {
  const { t } = useTranslation('coordinators')
  const items = [
    { to: '/coordinators', words: t('nav.people') },
    { to: '/coordinators/training', words: t('nav.training') },
    { to: '/coordinators/costs', words: t('nav.costs') },
    { to: '/coordinators/forecast', words: t('nav.forecast') },
  ]
  return <Subnav label={t('title')} items={items} />
}
