import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { mostMinutes } from './pendingCall.ts'

type Props = {
  readonly minutes: number
  readonly label: string
  /** How many minutes one tap adds or takes off. */
  readonly step?: number
  readonly onChange: (minutes: number) => void
}

/** A number of minutes, with minus and plus. */
export function MinuteStepper({ minutes, label, step = 1, onChange }: Props) {
  const { t } = useTranslation('today')
  const id = useId()
  return (
    <div className="row between small">
      <span id={id}>{label}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend of its own, and this has its label beside it */}
      <div className="stepper" role="group" aria-labelledby={id}>
        <Button look="quiet" small className="square" onClick={() => onChange(Math.max(0, minutes - step))}>
          <span aria-hidden="true">−</span>
          <span className="visually-hidden">{t('less', { count: step })}</span>
        </Button>
        <output className="num">{t('minutes', { count: minutes })}</output>
        <Button look="quiet" small className="square" onClick={() => onChange(Math.min(mostMinutes, minutes + step))}>
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">{t('longer', { count: step })}</span>
        </Button>
      </div>
    </div>
  )
}
