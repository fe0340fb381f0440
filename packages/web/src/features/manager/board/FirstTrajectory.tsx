import { nameWithProduct } from '@kring/domain/variants'
import { Link } from '@tanstack/react-router'
import type { BoardItem } from '../../../api/trajectories.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { buttonClass } from '../../../kit/index.ts'
import { DueTag } from '../queue/DueTag.tsx'
import { SignalTags } from '../queue/SignalTags.tsx'
import { inSentence, subjectWords } from '../queue/words.ts'
import { managersStep } from './turn.ts'

type Props = { readonly item: BoardItem; readonly today: string }

/** The most overdue trajectory that waits for the manager, with the screen's only primary button. */
export function FirstTrajectory({ item, today }: Props) {
  const { t } = useTranslation('board')
  const { t: list, locale } = useTranslation('manager')
  const dates = useDates()
  const step = managersStep(item)
  if (step === undefined) return null
  return (
    <section className="card row between first-card" aria-labelledby="first">
      <div className="stack stack-s">
        <h2 id="first">{t('first', { subject: inSentence(subjectWords(item, list, locale)) })}</h2>
        <div className="tags">
          {item.dueOn && <DueTag item={{ dueOn: item.dueOn }} today={today} />}
          <SignalTags signals={item.signals} />
        </div>
        <p className="small">
          <span className="num">{item.reference}</span> · <bdi>{item.tenantName}</bdi> ·{' '}
          {nameWithProduct(item.variantName, item.variant, locale)}
          <br />
          {item.waitingSince && (
            <span className="soft">{t(`since.${step}`, { day: dates.near(item.waitingSince) })}</span>
          )}
        </p>
      </div>
      <Link
        className={buttonClass()}
        to="/dossiers/$tenant/$id/coordinator"
        params={{ tenant: item.tenant, id: item.id }}
      >
        {t(`step.${step}`)}
      </Link>
    </section>
  )
}
