import type { IntakeView } from '@kring/functions/api/contract/referrals'
import { lazy } from 'react'
import { useDates, useTranslation } from '../../../../i18n/index.ts'

const ExtraAnswers = lazy(async () => ({ default: (await import('../../participants/ExtraAnswers.tsx')).ExtraAnswers }))

/** A recorded intake. */
export function IntakeSummary({ intake }: { readonly intake: IntakeView }) {
  const { t } = useTranslation('dossier')
  const dates = useDates()
  const length = intake.minutes === undefined ? '' : `, ${t('intake.minutes', { count: intake.minutes })}`
  return (
    <>
      <p className="small full" style={{ whiteSpace: 'pre-line' }}>
        {intake.summary}
      </p>
      <dl className="facts">
        <dt>{t('intake.when')}</dt>
        <dd>{dates.day(intake.heldOn) + length}</dd>
        <dt>{t('intake.with')}</dt>
        <dd>{intake.spokenWith}</dd>
        {intake.willing && (
          <>
            <dt>{t('intake.willing')}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{intake.willing}</dd>
          </>
        )}
      </dl>
      {intake.extra && <ExtraAnswers extra={intake.extra} />}
    </>
  )
}
