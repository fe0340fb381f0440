import type { ComplaintView } from '../../api/complaints.ts'
import { useTranslation } from '../../i18n/index.ts'
import { dial } from '../../kit/telephone.ts'

type Props = { readonly complaint: ComplaintView; readonly content: NonNullable<ComplaintView['content']> }

/** Who complains and how they are reached safely, before anybody phones. */
export function ReachCard({ complaint, content }: Props) {
  const { t } = useTranslation('complaints')
  const { reach, name, email, phone, address, person, number } = content
  const ways = (of: readonly (typeof reach.allowed)[number][]) => of.map(one => t(`channel.${one}`)).join(', ')
  return (
    <section className="card tight stack stack-s" aria-labelledby="reach">
      <h2 className="card-title" id="reach">
        {t('desk.reach')}
      </h2>
      <p>
        <b>{name ?? t('desk.noName')}</b>
      </p>
      {reach.never && <p>{t('desk.reachNever')}</p>}
      {!reach.never && (
        <p>{reach.allowed.length === 0 ? t('desk.reachNothing') : t('desk.reachOn', { ways: ways(reach.allowed) })}</p>
      )}
      {phone && (
        <p>
          <a href={dial(phone)}>{phone}</a>
        </p>
      )}
      {email && <p style={{ overflowWrap: 'anywhere' }}>{email}</p>}
      {address && <p>{address}</p>}
      {reach.hours && <p className="small">{t('desk.reachHours', reach.hours)}</p>}
      {reach.readsAlong && (
        <p className="small">{t('desk.readsAlong', { who: reach.readsAlong.who, ways: ways(reach.readsAlong.on) })}</p>
      )}
      {person && (
        <p className="small">
          {t('desk.person')}: {person}
        </p>
      )}
      {number && (
        <p className="small">
          {t('desk.number')}: {number}
        </p>
      )}
      {complaint.isMailed && <p className="small soft">{t('desk.isMailed')}</p>}
      {complaint.isHeld && <p className="small soft">{t('desk.held')}</p>}
    </section>
  )
}
