import { Link } from '@tanstack/react-router'
import type { ComplaintList } from '../../api/complaints.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Tag } from '../../kit/index.ts'

/** One complaint in the list: what to do, by when; nobody is named. */
export function ComplaintRow({ row }: { readonly row: ComplaintList['items'][number] }) {
  const { t } = useTranslation('complaints')
  const dates = useDates()
  return (
    <li className="card tight stack stack-s">
      <div className="row between">
        <Link to="/complaints/$tenant/$id" params={{ tenant: row.tenant, id: row.id }}>
          <b>
            {row.toTell && (row.step === 'none' || row.step === 'close')
              ? t('desk.tell.title')
              : row.step === 'none'
                ? t(`desk.stage.${row.stage}`)
                : t(`desk.step.${row.step}`)}
          </b>{' '}
          <span className="small">{row.id}</span>
        </Link>
        {row.by && (
          <Tag tone={row.isOverdue ? 'bad' : undefined}>
            {t(row.isOverdue ? 'desk.overdue' : 'desk.by', { day: dates.date(row.by) })}
          </Tag>
        )}
      </div>
      <p className="small soft">
        {t(`about.${row.about}`)} · {row.tenantName} · {t('desk.since', { day: dates.date(row.receivedOn) })}
      </p>
    </li>
  )
}
