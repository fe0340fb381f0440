import type { ConferenceDay } from '@kring/domain'
import { daysBetween } from '@kring/domain/calendar'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { instantNow } from '../../../../clock/serverClock.ts'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { buttonClass, Loading } from '../../../../kit/index.ts'
import { type InvitationGroup, inviteesOf } from '../../invitations/invitationsOf.ts'
import { DayForm, UnscheduleForm } from '../lazyForms.ts'
import { LockedDay } from '../next/LockedDay.tsx'
import { OpenButton } from '../OpenButton.tsx'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'

/** Those to whom an invitation is still to go, or to go again. */
const toInvite: ReadonlySet<InvitationGroup> = new Set(['to-invite', 'not-yet', 'not-arrived', 'ask-again'])

/** The day that is set: when, where, what is fixed by it; moving or cancelling it, with what that does. */
export function DayIsSet({ day: { day, time, place } }: { readonly day: ConferenceDay }) {
  const { t } = useTranslation('preparation')
  const dates = useDates()
  const { trajectory, blockers, may, isOpen } = usePreparation()
  const { tenant, id, today } = trajectory
  // Once everyone has theirs, inviting is not the next thing to do any more.
  const isAnyoneToInvite = inviteesOf(trajectory, instantNow()).some(({ group }) => toInvite.has(group))
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
            className={`${buttonClass(isAnyoneToInvite ? 'filled' : 'quiet')} start`}
            to="/today/$tenant/$id/$part"
            params={{ tenant: tenant.id, id, part: 'invitations' }}
          >
            {t(isAnyoneToInvite ? 'day.invite' : 'day.invitations')}
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
