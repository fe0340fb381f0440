import { useTranslation } from '../../i18n/index.ts'
import { Subnav } from '../../kit/Subnav.tsx'

/** Between the people, their training and what they claim. */
export function CoordinatorsNav() {
  const { t } = useTranslation('coordinators')
  const items = [
    { to: '/coordinators', words: t('nav.people') },
    { to: '/coordinators/training', words: t('nav.training') },
    { to: '/coordinators/costs', words: t('nav.costs') },
  ]
  return <Subnav label={t('title')} items={items} />
}
