import type { ConferenceDay } from '@kring/domain'
import { daysBetween } from '@kring/domain/calendar'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { buttonClass, Loading } from '../../../../kit/index.ts'
import { DayForm, UnscheduleForm } from '../lazyForms.ts'
import { LockedDay } from '../next/LockedDay.tsx'
import { OpenButton } from '../OpenButton.tsx'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'

/** The day that is set: when, where, what is fixed by it; moving or cancelling it, with what that does. */
export function DayIsSet({ day: { day, time, place } }: { readonly day: ConferenceDay }) {
  const { t } = useTranslation('preparation')
  const dates = useDates()
  const { trajectory, blockers, may, isOpen } = usePreparation()
  const { tenant, id, today } = trajectory
  const isBusy = isOpen('move-day') || isOpen('unschedule')
  return (
    <PreparationCard card="next" title={t('day.isSet')}>
      <div className="stack stack-s">
        <p className="big">{dates.near(day)}</p>
        <p>
          {t('day.at', { time, place })} <span className="soft">{t('day.in', { count: daysBetween(today, day) })}</span>
        </p>
        <p className="small soft">{t('day.frozen')}</p>
      </div>
      {may('move-day') && !isBusy && (
        <>
          <Link
            className={`${buttonClass()} start`}
            to="/today/$tenant/$id/$part"
            params={{ tenant: tenant.id, id, part: 'invitations' }}
          >
            {t('day.invite')}
          </Link>
          {blockers.length > 0 ? (
            <LockedDay words={t('day.move')} why={t('day.moveLocked')} />
          ) : (
            <div className="tools">
              <OpenButton card="next" form="move-day" words={t('day.move')} />
              <OpenButton card="next" form="unschedule" words={t('day.cancel')} />
            </div>
          )}
          {blockers.length > 0 && (
            <div className="tools">
              <OpenButton card="next" form="unschedule" words={t('day.cancel')} />
            </div>
          )}
        </>
      )}
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        {may('move-day') && isOpen('move-day') && <DayForm command="move-day" />}
        {may('unschedule') && isOpen('unschedule') && <UnscheduleForm />}
      </Suspense>
    </PreparationCard>
  )
}
