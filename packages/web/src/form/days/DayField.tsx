import { useTranslation } from '../../i18n/index.ts'
import { Button, type FieldError, FieldGroup } from '../../kit/index.ts'
import { DateParts } from '../questions/DateParts.tsx'
import { asDate } from '../raw.ts'
import type { FieldValues } from '../sessionFields.ts'
import { dayFields, typedDay } from './days.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly values: FieldValues
  readonly setAll: (values: FieldValues) => void
  readonly fieldError?: FieldError | undefined
  /** Offers this day with one tap. */
  readonly today?: string | undefined
}

/** A day in three fields, the same in every language. */
export function DayField({ id, label, hint, values, setAll, fieldError, today }: Props) {
  const { t } = useTranslation('settings')
  const fill = (day: string | undefined) => setAll({ ...values, ...dayFields(id, day) })
  const type = (typed: unknown) => {
    const { day, month, year } = asDate(typed)
    setAll({ ...values, [`${id}.day`]: day, [`${id}.month`]: month, [`${id}.year`]: year })
  }
  return (
    <FieldGroup id={id} label={label} hint={hint} fieldError={fieldError}>
      <div className="row" style={{ alignItems: 'flex-end', gap: '0 1rem' }}>
        <DateParts
          id={id}
          value={typedDay(values, id)}
          fault={fieldError && 'not-a-date'}
          describedBy={fieldError && `${id}-error`}
          onChange={type}
        />
        {today && (
          <Button look="plain" small onClick={() => fill(today)}>
            {t('today')}
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}
