import { lazy, Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading } from '../../../kit/index.ts'

const Plan = lazy(async () => ({ default: (await import('./DayPlan.tsx')).DayPlan }))

/** The plan while the family tells it. Its code comes later than that of the room. */
export function DayPlan() {
  const { t } = useTranslation('day')
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <Plan />
    </Suspense>
  )
}
