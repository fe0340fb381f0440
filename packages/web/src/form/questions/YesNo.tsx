import { useTranslation } from '../../i18n/index.ts'
import { asYesNo } from '../raw.ts'

type Props = {
  readonly id: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** Two radios; an error link focuses "yes". */
export function YesNo({ id, value, onChange }: Props) {
  const { t } = useTranslation('common')
  const answer = asYesNo(value)
  return (
    <div className="yes-no">
      <label className="choice">
        <input id={id} type="radio" name={id} checked={answer === true} onChange={() => onChange(true)} />
        {t('yes')}
      </label>
      <label className="choice">
        <input type="radio" name={id} checked={answer === false} onChange={() => onChange(false)} />
        {t('no')}
      </label>
    </div>
  )
}
