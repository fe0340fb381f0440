import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { WithoutMeetingForm } from '../lazyForms.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { withoutMeeting } from './withoutMeetingFields.ts'

/** The preparation itself led to a plan: recorded here, as no day is needed then. */
export function WithoutMeetingCard() {
  const { t } = useTranslation('preparationForms')
  const dates = useDates()
  const { trajectory, may, isOpen, open } = usePreparation()
  const { planWithoutMeeting: made } = trajectory.preparation
  const canBe = may('plan-without-meeting')
  if (!canBe && made === undefined) return null
  return (
    <PreparationCard card="without-meeting" title={t('withoutMeeting.title')}>
      {made && (
        <p>
          {t('withoutMeeting.made', { day: dates.near(made.madeOn) })} <bdi>{made.madeBy}</bdi>
        </p>
      )}
      {canBe && <p className="small soft">{t('withoutMeeting.what')}</p>}
      {canBe &&
        (isOpen(withoutMeeting) ? (
          <WithoutMeetingForm />
        ) : (
          <Button look="plain" small className="start" onClick={() => open(withoutMeeting)}>
            {t('withoutMeeting.begin')}
          </Button>
        ))}
    </PreparationCard>
  )
}
