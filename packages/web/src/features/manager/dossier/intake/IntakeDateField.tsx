import { addDays } from '@kring/domain/calendar'
import { DateParts } from '../../../../form/questions/DateParts.tsx'
import { asDate } from '../../../../form/raw.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, type FieldError, FieldGroup } from '../../../../kit/index.ts'
import { useOpenDossier } from '../DossierContext.ts'

type Props = {
  readonly values: FieldValues
  readonly setAll: (typed: FieldValues) => void
  readonly fieldError?: FieldError | undefined
}

/**
 * The date of the conversation in three fields, because a native date field may show the month first whatever the
 * language.
 */
export function IntakeDateField({ values, setAll, fieldError }: Props) {
  const { t } = useTranslation('dossier')
  const { today } = useOpenDossier()
  const fill = (day: string) => setAll({ ...values, ...asDate(day) })
  return (
    <FieldGroup id="intake-day" label={t('intake.whenLabel')} fieldError={fieldError}>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <DateParts
          id="intake-day"
          value={values}
          fault={fieldError && 'not-a-date'}
          describedBy={fieldError && 'intake-day-error'}
          onChange={typed => setAll({ ...values, ...asDate(typed) })}
        />
        <div className="row" style={{ gap: '0 1rem' }}>
          <Button look="plain" small onClick={() => fill(today)}>
            {t('date.today')}
          </Button>
          <Button look="plain" small onClick={() => fill(addDays(today, -1))}>
            {t('date.yesterday')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  )
}
