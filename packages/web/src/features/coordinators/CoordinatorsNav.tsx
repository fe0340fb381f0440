import { useTranslation } from '../../i18n/index.ts'
import { Subnav } from '../../kit/Subnav.tsx'

/** Between the people and their training. */
export function CoordinatorsNav() {
  const { t } = useTranslation('coordinators')
  const items = [
    { to: '/coordinators', words: t('nav.people') },
    { to: '/coordinators/training', words: t('nav.training') },
  ]
  return <Subnav label={t('title')} items={items} />
}
