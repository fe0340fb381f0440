import { monthsBetween } from '@kring/domain/calendar'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../kit/index.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldError?: FieldError | undefined
}

const numbers = monthsBetween('2026-01', '2026-12').map(month => month.slice(5))

/** A month: its name, and its year as it is typed. */
export function MonthField({ id, label, hint, values, set, fieldError }: Props) {
  const { t, locale } = useTranslation('grants')
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return (
    <FieldGroup id={id} label={label} hint={hint} fieldError={fieldError}>
      <div className="grant-months">
        <label>
          <span className="small">{t('field.month')}</span>
          <select id={id} value={values[`${id}-month`]} onChange={event => set(`${id}-month`, event.target.value)}>
            {numbers.map(number => (
              <option key={number} value={number}>
                {name.format(new Date(`2026-${number}-01T00:00:00Z`))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="small">{t('field.year')}</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={values[`${id}-year`] ?? ''}
            onChange={event => set(`${id}-year`, event.target.value.trim())}
          />
        </label>
      </div>
    </FieldGroup>
  )
}
