import { monthOfYear } from '@kring/domain/releases/words'
import type { PartnerReport } from '../../../api/partnerReport.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** Referrals and plans month by month, each with its number; the bar is for the eye. */
export function Months({ report: { months } }: { readonly report: PartnerReport }) {
  const { t, locale } = useTranslation('partner')
  const most = Math.max(1, ...months.map(({ referrals }) => referrals))
  return (
    <section className="card tight stack stack-s" aria-labelledby="by-month">
      <h2 className="card-title" id="by-month">
        {t('report.byMonth')}
      </h2>
      <table>
        <caption className="visually-hidden">{t('report.byMonth')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.month')}</th>
            <th scope="col" className="n">
              {t('report.referrals')}
            </th>
            <th scope="col" className="n">
              {t('report.referralsBefore')}
            </th>
            <th scope="col" className="n">
              {t('report.plans')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, referrals, referralsBefore, plans }) => (
            <tr key={month}>
              <th scope="row">
                {monthOfYear(month, locale)}
                <div className="meter" aria-hidden="true">
                  <i style={{ inlineSize: `${Math.round((100 * referrals) / most)}%` }} />
                </div>
              </th>
              <td className="n">{referrals}</td>
              <td className="n soft">{referralsBefore}</td>
              <td className="n">{plans}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
