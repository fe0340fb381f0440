import type { ClipboardEvent } from 'react'
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

/** The longest name of a month is as long as 'septembre'. */
const mostCharacters = { day: 2, month: 10, year: 4 } as const

/** The part that a fault is about. */
function partOf(fault: string | undefined): keyof RawDate {
  if (fault === 'date-month-missing') return 'month'
  return fault === 'date-year-missing' || fault === 'date-year-short' ? 'year' : 'day'
}

/**
 * A date in three fields, in the same order in every language; an incomplete date is kept as entered. A whole day that is
 * pasted into one of them is spread over the three.
 */
export function DateParts({ id, value, onChange, fault, describedBy }: Props) {
  const { t } = useTranslation('form')
  const date = asDate(value)
  const change = (part: keyof RawDate, typed: string) => {
    const next = { ...date, [part]: typed }
    onChange(isEmpty(next) ? undefined : next)
  }
  const paste = async (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    // Until it is read, the field holds what fits of it.
    const { partsOfDate } = await import('@kring/domain/forms/wholeDate')
    const whole = partsOfDate(text)
    if (whole) onChange(whole)
  }
  const faulty = partOf(fault)
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
            maxLength={mostCharacters[part]}
            aria-describedby={describedBy}
            aria-invalid={(fault !== undefined && part === faulty) || undefined}
            value={date[part]}
            onChange={event => change(part, event.target.value)}
            onPaste={event => void paste(event).catch(() => undefined)}
          />
        </label>
      ))}
    </div>
  )
}
