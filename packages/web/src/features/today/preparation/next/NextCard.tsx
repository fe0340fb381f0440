import { useTranslation } from '../../../../i18n/index.ts'
import { DayIsSet } from '../day/DayIsSet.tsx'
import { DayForm } from '../lazyForms.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { nextOf } from './groups.ts'
import { LockedDay } from './LockedDay.tsx'
import { NextThing } from './NextThing.tsx'

/** The next thing on top with its one button; under it the day, locked with its reasons, or open. */
export function NextCard() {
  const { t } = useTranslation('preparation')
  const { trajectory, blockers, may, people } = usePreparation()
  const { day } = trajectory.preparation
  if (day) return <DayIsSet day={day} />
  if (!may('schedule'))
    return (
      <PreparationCard card="next" title={t('closed.title')}>
        <p>{t('closed.text')}</p>
      </PreparationCard>
    )
  const next = nextOf(blockers)
  if (next === undefined)
    return (
      <PreparationCard card="next" title={t('day.plan')}>
        <DayForm command="schedule" />
      </PreparationCard>
    )
  const name = people.find(({ id }) => id === next.person)?.name ?? ''
  return (
    <PreparationCard card="next" title={t(`next.${next.what}`, { name })}>
      <NextThing next={next} />
      <LockedDay words={t('day.plan')} why={t('day.locked')} />
    </PreparationCard>
  )
}
