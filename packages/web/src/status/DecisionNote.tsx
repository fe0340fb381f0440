import type { StatusView } from '@kring/functions/api/contract/referrals'
import { useDates, useTranslation } from '../i18n/index.ts'

/** The decision and its reason, at the top of the page. */
export function DecisionNote({ decision }: { readonly decision: NonNullable<StatusView['decision']> }) {
  const { t } = useTranslation('referral')
  const { day } = useDates()
  const { outcome, reason, explanation, to, decidedAt } = decision
  return (
    <section className={`note stack stack-s ${outcome === 'accepted' ? 'good' : 'sun'}`}>
      <h2 className="card-title">{t(`decided.${outcome}`, { to })}</h2>
      <p>
        {t('decided.when', { when: day(decidedAt) })} {outcome === 'accepted' && t('decided.acceptedText')}
        {outcome === 'withdrawn' && t('decided.withdrawnText')}
        {reason && t(`decided.reason.${reason}`)}
      </p>
      {explanation && <p className="pre-line">{explanation}</p>}
    </section>
  )
}
