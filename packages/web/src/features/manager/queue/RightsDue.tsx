import type { RightsDue as Due } from '@kring/functions/api/contract/queue'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { buttonClass, Tag } from '../../../kit/index.ts'

/** Requests about what is held that are to be answered soon, or should have been. Nobody is named. */
export function RightsDue({ items }: { readonly items: readonly Due[] }) {
  const { t } = useTranslation('manager')
  const dates = useDates()
  if (items.length === 0) return null
  return (
    <section className="stack stack-s" aria-labelledby="rights-due">
      <h2 id="rights-due">{t('rights.title')}</h2>
      <ul className="plain-list stack parts">
        {items.map(({ tenant, tenantName, reference, answerBy, isOverdue }) => (
          <li key={`${tenant} ${reference}`} className="row between">
            <div>
              {t(isOverdue ? 'rights.overdue' : 'rights.due', { day: dates.date(answerBy) })}{' '}
              {isOverdue && (
                <Tag tone="bad" icon="clock">
                  {t('rights.late')}
                </Tag>
              )}
              <br />
              <span className="small soft">
                <span className="num">{reference}</span> · <bdi>{tenantName}</bdi>
              </span>
            </div>
            <Link
              className={buttonClass('quiet', true)}
              to="/dossiers/$tenant/$id/rights"
              params={{ tenant, id: reference }}
              aria-label={t('rights.openOf', { reference })}
            >
              {t('rights.open')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
