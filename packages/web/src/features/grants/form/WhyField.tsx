import { useTranslation } from '../../../i18n/index.ts'
import type { FieldError } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'

type Props = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fieldError: FieldError | undefined
}

/** Why a grant is made, amended or ended; stays in its history. */
export function WhyField({ value, onChange, fieldError }: Props) {
  const { t } = useTranslation('grants')
  return (
    <TextField
      id="why"
      label={t('field.why')}
      hint={t('hint.why')}
      fieldError={fieldError}
      value={value}
      onChange={onChange}
      maxLength={500}
      autoComplete="off"
    />
  )
}
