import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Loading } from '../../kit/index.ts'
import { partPages } from './partPages.ts'

/**
 * What stands below the coordinators, and below one's own record: one route, as each adds to what every page of the app
 * loads. The subject of an account is never one of these words.
 */
export function CoordinatorsPart() {
  const { t } = useTranslation('coordinators')
  const { person, part } = useParams({ strict: false })
  const Page = partPages[nameOf(person, part)]
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <Page />
    </Suspense>
  )
}

function nameOf(person: string | undefined, part: string | undefined): keyof typeof partPages {
  if (person === 'training' || person === 'costs' || person === 'fidelity' || person === 'forecast') return person
  return part === 'costs' ? 'ownCosts' : 'record'
}
