import type { StatusView } from '@kring/functions/api/contract/referrals'
import { useDates, useTranslation } from '../i18n/index.ts'
import { type JustSent, PageTitle } from '../kit/index.ts'
import { StateTag } from './StateTag.tsx'
import { isOfTwoSides } from './viewer.ts'

type Props = { readonly view: StatusView; readonly justSent?: JustSent | undefined }

/** The reference number, with confirmation of receipt. */
export function Receipt({ view, justSent }: Props) {
  const { t } = useTranslation('referral')
  const { dayAndTime } = useDates()
  const { reference, state, submittedAt, tenant } = view
  const isApart = isOfTwoSides(view)
  const about = view.title === undefined ? t('status.plain') : t('status.about', { title: view.title })
  return (
    <section className={justSent ? 'receipt stack' : 'card stack'}>
      <div className="row between receipt-row">
        <div className="stack stack-s">
          {/* On paper for neither side, the names of both. */}
          <div className={isApart ? 'no-print' : undefined}>
            <PageTitle site={tenant.name} tab={t('status.title', { reference })}>
              {justSent ? t('status.sentTitle') : about}
            </PageTitle>
          </div>
          <p>
            {t('status.sentAt', { when: dayAndTime(submittedAt) })}{' '}
            {justSent?.email && t('status.mailed', { email: justSent.email })}
          </p>
        </div>
        <div className="stack stack-s number">
          <span className="small">{justSent ? t('status.number') : t('status.numberOf')}</span>
          <span className="big num">{reference}</span>
          {!justSent && <StateTag state={state} />}
        </div>
      </div>
      {justSent?.earlier && <p className="note sun">{t('status.earlier')}</p>}
    </section>
  )
}
