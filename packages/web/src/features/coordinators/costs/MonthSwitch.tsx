import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { monthBeside } from './months.ts'

type Props = {
  readonly month: string
  /** The last month that there is: the present one. */
  readonly last: string
  readonly onChange: (month: string) => void
}

/** The month that is shown, with the one before and after. */
export function MonthSwitch({ month, last, onChange }: Props) {
  const { t } = useTranslation('costs')
  const dates = useDates()
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)]
  const name = dates.month(month)
  return (
    <div className="row between keep">
      <Button look="quiet" small className="square" onClick={() => onChange(before)}>
        <span aria-hidden="true">‹</span>
        <span className="visually-hidden">{t('month.to', { month: dates.month(before) })}</span>
      </Button>
      <h2 className="card-title" aria-live="polite">
        {name.charAt(0).toUpperCase() + name.slice(1)}
      </h2>
      <Button look="quiet" small className="square" locked={month >= last} onClick={() => onChange(after)}>
        <span aria-hidden="true">›</span>
        <span className="visually-hidden">{t('month.to', { month: dates.month(after) })}</span>
      </Button>
    </div>
  )
}
