import { addDays } from '@kring/domain/calendar'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup, type Trouble } from '../../../kit/index.ts'
import { useOpenDossier } from './DossierContext.ts'
import { partsOf } from './heldOn.ts'
import type { Typed } from './typed.ts'

type Props = {
  readonly values: Typed
  readonly set: (field: string, value: string) => void
  readonly setAll: (typed: Typed) => void
  readonly trouble?: Trouble | undefined
}

const parts = ['day', 'month', 'year'] as const

/** The day of the conversation in three parts: a browser's own date field reads month first whatever the language. */
export function HeldOnField({ values, set, setAll, trouble }: Props) {
  const { t } = useTranslation('dossier')
  const { today } = useOpenDossier()
  const fill = (day: string) => setAll({ ...values, ...partsOf(day) })
  return (
    <FieldGroup id="intake-day" label={t('intake.whenLabel')} trouble={trouble}>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <div className="date">
          {parts.map(part => (
            <label key={part}>
              {t(`date.${part}`)}
              <input
                id={part === 'day' ? 'intake-day' : undefined}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                value={values[part] ?? ''}
                aria-invalid={trouble ? true : undefined}
                onChange={event => set(part, event.target.value)}
              />
            </label>
          ))}
        </div>
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
