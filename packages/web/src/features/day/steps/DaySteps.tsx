import type { DayStage, PhaseId } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, type Step, Steps } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { EndDay } from '../EndDay.tsx'
import { DayPlan } from '../plan/lazyPlan.tsx'
import { roomOf } from '../room/roomOf.ts'
import { PrivateLock } from './PrivateLock.tsx'
import { useTimes } from './useTimes.ts'

const order = ['arrival', 'information', 'private', 'presentation', 'closing'] as const
type Part = (typeof order)[number]

/** Where the day is, as the number of its part. */
const at: Readonly<Record<DayStage, number>> = {
  arrival: 0,
  information: 1,
  private: 2,
  'called-back': 3,
  presentation: 3,
}

/** The day in five parts. One has a filled button: the next thing. */
export function DaySteps() {
  const { t } = useTranslation('day')
  const { record } = useDayHere()
  const { current } = record.conference
  const isDecided = record.state !== 'day'
  const now = isDecided ? order.length - 1 : at[current?.stage ?? 'arrival']
  const steps = order.map((part, index): Step => {
    const progress = index < now ? 'done' : index === now ? 'now' : 'todo'
    return {
      key: part,
      progress,
      content: (
        <>
          <h2>{t(`parts.${part}`)}</h2>
          <Content part={part} />
        </>
      ),
    }
  })
  return (
    <section aria-label={t('parts.label')}>
      <Steps steps={steps} />
    </section>
  )
}

function Content({ part }: { readonly part: Part }) {
  const { t } = useTranslation('day')
  const { record, write, isBusy } = useDayHere()
  const times = useTimes()
  const stage = record.conference.current?.stage
  const isDecided = record.state !== 'day'
  const begin = (phase: PhaseId) => () => void write({ name: 'begin-phase', phase })
  switch (part) {
    case 'arrival':
      return (
        <>
          <p className="small soft">
            {times.arrival} <Absent />
          </p>
          {stage === 'arrival' && (
            <div className="card tight stack stack-s">
              <p className="small">{t('parts.arrivalDo')}</p>
              <Button wide busy={isBusy} onClick={begin('information')}>
                {t('parts.beginInformation')}
              </Button>
            </div>
          )}
        </>
      )
    case 'information':
      return <p className="small soft">{times.information ?? t('parts.informationWhat')}</p>
    case 'private':
      return (
        <>
          <p className="small soft">{times.private ?? t('parts.privateWhat')}</p>
          {stage === 'information' && <PrivateLock isNext />}
        </>
      )
    case 'presentation':
      return (
        <>
          <p className="small soft">{times.presentation ?? t('parts.presentationWhat')}</p>
          {stage === 'called-back' && (
            <Button wide busy={isBusy} onClick={begin('presentation')}>
              {t('parts.beginPresentation')}
            </Button>
          )}
          {(stage === 'called-back' || stage === 'presentation' || isDecided) && <DayPlan />}
          {(stage === 'called-back' || stage === 'presentation') && !isDecided && (
            <details className="def">
              <summary>{t('parts.privateAgain')}</summary>
              <PrivateLock />
            </details>
          )}
        </>
      )
    case 'closing':
      return (
        <>
          <p className="small soft">{t('parts.closingWhat')}</p>
          {(stage === 'presentation' || isDecided) && <EndDay isNext={isDecided} />}
        </>
      )
    default:
      return part satisfies never
  }
}

/** Who comes later, and who did not come. */
function Absent() {
  const { t, locale } = useTranslation('day')
  const { record } = useDayHere()
  const room = roomOf(record)
  const names = (place: 'later' | 'not-come') => room.filter(one => one.place === place).map(one => one.person.name)
  const list = (all: readonly string[]) => new Intl.ListFormat(locale).format(all)
  const [later, missed] = [names('later'), names('not-come')]
  return (
    <>
      {later.length > 0 && t('parts.later', { count: later.length, names: list(later) })}{' '}
      {missed.length > 0 && t('parts.missed', { count: missed.length, names: list(missed) })}
    </>
  )
}
