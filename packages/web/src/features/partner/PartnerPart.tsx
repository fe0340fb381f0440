import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFound } from '../../app/NotFound.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { Loading } from '../../kit/index.ts'
import { partPages } from './partPages.ts'

/** One page of a partner's administrator, by the last word of its address. */
export function PartnerPart() {
  const { t } = useTranslation('people')
  const { part } = useParams({ strict: false })
  const name = Object.keys(partPages).find((one): one is keyof typeof partPages => one === part)
  if (name === undefined) return <NotFound />
  const Page = partPages[name]
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <Page />
    </Suspense>
  )
}
