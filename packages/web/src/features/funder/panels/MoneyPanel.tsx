import { localize } from '@kring/domain/language'
import { amountName, correctionWords, euroWords, moneyAsOfWords, variantNames } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { Scroll } from '../parts/Scroll.tsx'

/** What the grant gave, spent and promised: exact, and of the whole grant, whichever period is shown. */
export function MoneyPanel() {
  const { t, locale } = useTranslation('funder')
  const { edition } = useOpenEdition().published
  const { money } = edition
  const asOf = moneyAsOfWords(edition, locale)
  const euro = (amount: number): string => euroWords(amount, locale)
  const part = (amount: number): string => `${Math.max(0, Math.min(100, (100 * amount) / Math.max(1, money.budget)))}%`
  const amounts = {
    budget: euro(money.budget),
    spent: euro(money.spent),
    committed: euro(money.committed),
    left: euro(money.left),
  }
  return (
    <section className="card tight stack stack-s" aria-labelledby="money">
      <div className="row between">
        <h2 className="card-title" id="money">
          {t('money.title')}
        </h2>
        <span className="tag line">
          <Icon name="check" />
          {t('money.exact')}
        </span>
      </div>
      {asOf !== undefined && <p className="small soft">{asOf}</p>}
      <div className="meter tall" role="img" aria-label={t('money.meter', amounts)}>
        <i style={{ inlineSize: part(money.spent) }} />
        <i className="soft" style={{ inlineSize: part(money.committed) }} />
      </div>
      <ul className="plain-list key num">
        <li>
          <i className="a" />
          <b>{amounts.spent}</b> {t('money.spent')}
        </li>
        <li>
          <i className="b" />
          <b>{amounts.committed}</b> {t('money.committed')}
        </li>
        <li>
          <i />
          <b>{amounts.left}</b> {t('money.left')}
        </li>
        <li className="soft">{t('money.of', { budget: amounts.budget })}</li>
      </ul>
      {money.left < 0 && <p className="small">{t('money.over')}</p>}
      <div className="grid figures">
        {(['perPlan', 'perReferral'] as const).map(id => {
          const amount = money[id]
          return amount === undefined ? null : (
            <div key={id} className="stat">
              <b>{euro(amount)}</b>
              <span className="small">{amountName(id, locale)}</span>
            </div>
          )
        })}
      </div>
      <details className="def">
        <summary>{t('how')}</summary>
        <p>{t('money.definition')}</p>
      </details>
      <Invoices />
    </section>
  )
}

function Invoices() {
  const { t, locale } = useTranslation('funder')
  const { invoices } = useOpenEdition().published.edition.money
  if (invoices.length === 0) return <p className="small soft">{t('money.noInvoices')}</p>
  return (
    <details className="def">
      <summary>{t('money.invoices')}</summary>
      <Scroll label={t('money.invoices')}>
        <table>
          <caption className="visually-hidden">{t('money.invoices')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('money.quarter')}</th>
              <th scope="col">{t('money.variant')}</th>
              <th scope="col" className="n">
                {t('money.number')}
              </th>
              <th scope="col" className="n">
                {t('money.price')}
              </th>
              <th scope="col" className="n">
                {t('money.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {invoices.flatMap(({ quarter, lines }) =>
              lines.map(({ variant, number, price, amount, corrects }) => (
                <tr key={`${quarter} ${variant} ${price} ${corrects?.quarter} ${corrects?.why}`}>
                  <th scope="row">{quarter}</th>
                  <td>
                    {localize(variantNames[variant], locale)}
                    {corrects !== undefined && (
                      <span className="small soft"> {correctionWords(corrects.why, corrects.quarter, locale)}</span>
                    )}
                  </td>
                  <td className="n">{number}</td>
                  <td className="n">{euroWords(price, locale)}</td>
                  <td className="n">{euroWords(amount, locale)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
