import { DayField } from '../../../form/days/DayField.tsx'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { FieldError } from '../../../kit/index.ts'

type Props = {
  readonly id: string
  /** What the period is of, said before "from" and "until". */
  readonly title: string
  readonly hint?: string | undefined
  readonly values: FieldValues
  readonly setAll: (values: FieldValues) => void
  readonly fieldErrorOf: (id: string) => FieldError | undefined
  readonly today?: string | undefined
}

/** A first and a last day, both included. */
export function PeriodField({ id, title, hint, values, setAll, fieldErrorOf, today }: Props) {
  const { t } = useTranslation('coordinators')
  const [from, until] = [`${id}-from`, `${id}-until`]
  return (
    <>
      <DayField
        id={from}
        label={t('period.from', { what: title })}
        hint={hint}
        values={values}
        setAll={setAll}
        fieldError={fieldErrorOf(from)}
        today={today}
      />
      <DayField
        id={until}
        label={t('period.until', { what: title })}
        values={values}
        setAll={setAll}
        fieldError={fieldErrorOf(until)}
      />
    </>
  )
}
