import { Link } from '@tanstack/react-router'
import type { BoardItem } from '../../../api/trajectories.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { buttonClass } from '../../../kit/index.ts'
import { firstName } from '../../../trajectory/names.ts'
import { DueTag } from '../queue/DueTag.tsx'
import { SignalTags } from '../queue/SignalTags.tsx'
import { subjectWords, themeWords } from '../queue/words.ts'
import { managersStep } from './turn.ts'

type Props = { readonly item: BoardItem; readonly today: string }

/** One trajectory: no name of the family, what cannot wait in words, one step or whose turn it is. */
export function BoardRow({ item, today }: Props) {
  const { t } = useTranslation('board')
  const { t: list, locale } = useTranslation('manager')
  const dates = useDates()
  const { tenant, id, coordinator, reference, waitingSince, dueOn } = item
  const subject = subjectWords(item, list, locale)
  return (
    <li>
      <div>
        <Link to="/dossiers/$tenant/$id" params={{ tenant, id }}>
          {subject}
        </Link>
        <br />
        <span className="soft">
          {item.themes.length > 0 && <>{themeWords(item, locale)} · </>}
          <span className="num">{reference}</span>
        </span>
        {item.signals.length > 0 && (
          <span className="tags">
            <SignalTags signals={item.signals} />
          </span>
        )}
      </div>
      <div>
        <span className="label">{t('columns.coordinator')}: </span>
        {coordinator === undefined && t('nobody')}
        {coordinator && t(coordinator.isOffer ? 'thinks' : 'has', { name: coordinator.name ?? t('somebody') })}
      </div>
      <div>
        <span className="label">{t('columns.since')}: </span>
        {dueOn && <DueTag item={{ dueOn }} today={today} />}
        {dueOn && <br />}
        <span className="soft">
          {waitingSince ? dates.short(waitingSince) : t('started', { day: dates.short(item.startedAt) })}
        </span>
      </div>
      <Step item={item} subject={subject} name={coordinator?.name && firstName(coordinator.name)} />
    </li>
  )
}

type StepProps = { readonly item: BoardItem; readonly subject: string; readonly name: string | undefined }

function Step({ item: { tenant, id, step, state, reference }, subject, name }: StepProps) {
  const { t } = useTranslation('board')
  const own = managersStep({ step })
  if (own !== undefined)
    return (
      <Link
        className={buttonClass('quiet', true)}
        to="/dossiers/$tenant/$id/coordinator"
        params={{ tenant, id }}
        aria-label={`${t(`step.${own}`)}: ${subject}, ${reference}`}
      >
        {t(`step.${own}`)}
      </Link>
    )
  if (step === undefined)
    return <p className="turn soft">{t(state === 'stopped' ? 'ended.stopped' : 'ended.closed')}</p>
  return <p className="turn soft">{name === undefined ? t('turnUnknown') : t('turn', { name })}</p>
}
