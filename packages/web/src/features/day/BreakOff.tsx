import { breakOffReasons } from '@kring/domain/trajectory'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, FieldGroup } from '../../kit/index.ts'
import { useDayHere } from './DayContext.ts'

/** Breaks the day off; the preparation goes on. Nothing of why is typed (G10). */
export function BreakOff() {
  const { t } = useTranslation('day')
  const { record, write, isBusy } = useDayHere()
  const [reason, setReason] = useState<(typeof breakOffReasons)[number]>()
  if (record.state !== 'day') return null
  return (
    <details className="def">
      <summary>{t('breakOff.title')}</summary>
      <div className="stack stack-s">
        <p className="small">{t('breakOff.lead')}</p>
        <FieldGroup id="break-off" label={t('breakOff.why')}>
          {breakOffReasons.map(one => (
            <label className="choice" key={one}>
              <input type="radio" name="break-off" checked={reason === one} onChange={() => setReason(one)} />
              {t(`breakOff.${one}`)}
            </label>
          ))}
        </FieldGroup>
        <Button
          look="quiet"
          small
          locked={reason === undefined}
          busy={isBusy}
          onClick={() => reason && void write({ name: 'break-off-day', reason })}
        >
          {t('breakOff.button')}
        </Button>
      </div>
    </details>
  )
}
