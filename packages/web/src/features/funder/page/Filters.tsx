import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Field } from '../../../kit/index.ts'
import { monthsToChoose } from '../period/months.ts'
import { reportSearch } from '../period/search.ts'
import { QuickPeriods } from './QuickPeriods.tsx'
import { useReport } from './ReportContext.ts'

/** Grant and period. The selection is in the URL, so that a report can be bookmarked and shared. */
export function Filters() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const navigate = useNavigate()
  const { report, period, search, now } = useReport()
  const [grant, setGrant] = useState(search.grant ?? '')
  const [from, setFrom] = useState(period.from)
  const [to, setTo] = useState(period.to)
  const months = monthsToChoose(report.grants, now).map(month => ({ value: month, label: dates.month(month) }))
  const grants = [
    { value: '', label: t('allGrants') },
    ...report.grants.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const show = (event: FormEvent) => {
    event.preventDefault()
    const { change, ...kept } = search
    void navigate({ to: '/reports', search: reportSearch({ ...kept, grant, from, to }), resetScroll: false })
  }
  return (
    <form className="card tight stack" onSubmit={show} aria-labelledby="filters-title">
      <h2 className="card-title" id="filters-title">
        {t('filters.title')}
      </h2>
      <QuickPeriods />
      <div className="row" style={{ alignItems: 'flex-end' }}>
        {report.grants.length > 1 && (
          <Choice id="grant" label={t('filters.grant')} value={grant} options={grants} onChange={setGrant} />
        )}
        <Choice id="from" label={t('filters.from')} value={from} options={months} onChange={setFrom} />
        <Choice id="to" label={t('filters.to')} value={to} options={months} onChange={setTo} />
        <Button type="submit" look="quiet">
          {t('filters.show')}
        </Button>
      </div>
    </form>
  )
}

type ChoiceProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      {binding => (
        <select {...binding} value={value} onChange={event => onChange(event.target.value)}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
