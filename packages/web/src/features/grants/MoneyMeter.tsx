import type { GrantMoney } from '../../api/grants.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useGrantWords } from './useGrantWords.ts'
import './grants.css'

/** What is spent, promised and left of a budget: a bar, and the amounts in words beside it. */
export function MoneyMeter({ money }: { readonly money: GrantMoney }) {
  const { t } = useTranslation('grants')
  const { euro } = useGrantWords()
  const { budget, spent, committed, left, unpriced } = money
  // More than there is fills the bar, and is said in words.
  const whole = Math.max(budget, spent + committed, 1)
  const share = (amount: number) => ({ inlineSize: `${(amount / whole) * 100}%` })
  return (
    <div className="stack stack-s">
      <div className={left < 0 ? 'grant-meter over' : 'grant-meter'} aria-hidden="true">
        <i className="spent" style={share(spent)} />
        <i className="committed" style={share(committed)} />
      </div>
      <dl className="grant-amounts">
        <div>
          <dt>
            <i className="spent" aria-hidden="true" />
            {t('money.spent')}
          </dt>
          <dd className="num">{euro(spent)}</dd>
        </div>
        <div>
          <dt>
            <i className="committed" aria-hidden="true" />
            {t('money.committed')}
          </dt>
          <dd className="num">{euro(committed)}</dd>
        </div>
        <div>
          <dt>{left < 0 ? t('money.over') : t('money.left')}</dt>
          <dd className="num">{euro(Math.abs(left))}</dd>
        </div>
        <div>
          <dt>{t('money.budget')}</dt>
          <dd className="num">{euro(budget)}</dd>
        </div>
      </dl>
      {left < 0 && <p className="small">{t('money.overMore', { amount: euro(-left) })}</p>}
      {unpriced > 0 && <p className="small">{t('money.unpriced', { count: unpriced })}</p>}
    </div>
  )
}
