import { monthOfYear } from '@kring/domain/releases/words'
import type { PartnerReport } from '../../../api/partnerReport.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { NumbersTable } from '../../../kit/NumbersTable.tsx'

/** Referrals and plans month by month, each with its number; the bar is for the eye. */
export function Months({ report: { months } }: { readonly report: PartnerReport }) {
  const { t, locale } = useTranslation('partner')
  const most = Math.max(1, ...months.map(({ referrals }) => referrals))
  return (
    <section className="card tight stack stack-s" aria-labelledby="by-month">
      <h2 className="card-title" id="by-month">
        {t('report.byMonth')}
      </h2>
      <NumbersTable
        caption={t('report.byMonth')}
        columns={[t('report.month'), t('report.referrals'), t('report.referralsBefore'), t('report.plans')]}
        rows={months.map(({ month, referrals, referralsBefore, plans }) => ({
          key: month,
          name: (
            <>
              {monthOfYear(month, locale)}
              <div className="meter" aria-hidden="true">
                <i style={{ inlineSize: `${Math.round((100 * referrals) / most)}%` }} />
              </div>
            </>
          ),
          cells: [
            referrals,
            <span key="before" className="soft">
              {referralsBefore}
            </span>,
            plans,
          ],
        }))}
      />
    </section>
  )
}
