import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFound } from '../../app/NotFound.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { Loading } from '../../kit/index.ts'
import { isPartPage, partPages } from './partPages.ts'

/** What stands below a partner: one route, as each adds to what every page of the app loads. */
export function PartnerPart() {
  const { t } = useTranslation('people')
  const { part } = useParams({ strict: false })
  if (!isPartPage(part)) return <NotFound />
  const Page = partPages[part]
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <Page />
    </Suspense>
  )
}
