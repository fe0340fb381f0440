import { useTranslation } from '../../i18n/index.ts'
import { asDate, isEmpty, type RawDate } from '../raw.ts'

type Props = {
  readonly id: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** The error, which determines the part that its link focuses. */
  readonly fault?: string | undefined
  readonly describedBy?: string | undefined
}

const parts = ['day', 'month', 'year'] as const

/** A date in three fields, in the same order in every language; an incomplete date is kept as entered. */
export function DateParts({ id, value, onChange, fault, describedBy }: Props) {
  const { t } = useTranslation('form')
  const date = asDate(value)
  const change = (part: keyof RawDate, typed: string) => {
    const next = { ...date, [part]: typed }
    onChange(isEmpty(next) ? undefined : next)
  }
  const faulty = fault === 'date-month-missing' ? 'month' : fault === 'date-year-missing' ? 'year' : 'day'
  return (
    <div className="date">
      {parts.map(part => (
        <label key={part}>
          {t(`date.${part}`)}
          <input
            id={part === faulty ? id : `${id}-${part}`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={part === 'year' ? 4 : 2}
            aria-describedby={describedBy}
            aria-invalid={(fault !== undefined && part === faulty) || undefined}
            value={date[part]}
            onChange={event => change(part, event.target.value)}
          />
        </label>
      ))}
    </div>
  )
}
