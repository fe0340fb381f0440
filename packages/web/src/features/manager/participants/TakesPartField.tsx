import { useTranslation } from '../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../kit/index.ts'
import { sideWills } from './sideWills.ts'

type Props = {
  readonly value: string
  readonly set: (field: string, value: string) => void
  readonly fieldError?: FieldError | undefined
}

/** Whether this side wants to take part (G7), asked per side. */
export function TakesPartField({ value, set, fieldError }: Props) {
  const { t } = useTranslation('participants')
  const id = 'intake-takes-part'
  return (
    <FieldGroup id={`${id}-group`} label={t('takesPart.label')} hint={t('takesPart.hint')} fieldError={fieldError}>
      {sideWills.map((will, index) => (
        <label key={will} className="choice">
          <input
            id={index === 0 ? id : `${id}-${will}`}
            type="radio"
            name={id}
            checked={value === will}
            onChange={() => set('takesPart', will)}
          />
          <span>{t(`takesPart.${will}`)}</span>
        </label>
      ))}
    </FieldGroup>
  )
}
