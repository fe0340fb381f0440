import { complaintOutcomes, longestComplaint } from '@kring/domain/complaints'
import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useHandling } from '../useHandling.ts'
import { HandlingForm } from './HandlingForm.tsx'
import type { HandlingProps } from './handlingProps.ts'
import { Radios } from './Radios.tsx'
import { useHandlingFields } from './useHandlingFields.ts'

/** The answer: what came of it, what was found, what is done about it. */
export function AnswerForm({ complaint, onDone }: HandlingProps) {
  const { t } = useTranslation('complaints')
  const { values, set, wipe } = useHandlingFields(complaint, 'answer')
  const outcome = complaintOutcomes.find(one => one === values.outcome)
  const [findings, measures] = [(values.findings ?? '').trim(), (values.measures ?? '').trim()]
  const errors = useSubmitErrors({
    outcome: outcome === undefined ? t('wrong.choose') : undefined,
    findings: findings === '' ? t('wrong.empty') : undefined,
  })
  const { give, busy, error } = useHandling('answer', complaint)
  const send = async () => {
    if (outcome === undefined || !(await give({ outcome, findings, measures }))) return
    wipe()
    onDone()
  }
  return (
    <HandlingForm
      label={t('desk.step.answer')}
      errors={errors}
      busy={busy}
      failure={error}
      send={t('desk.answerDo')}
      onSend={() => void send()}
    >
      <Radios
        name="outcome"
        label={t('desk.outcome')}
        options={complaintOutcomes.map(value => ({ value, label: t(`outcome.${value}`) }))}
        value={values.outcome}
        onChange={value => set('outcome', value)}
        fieldError={errors.fieldErrorOf('outcome')}
      />
      <TextField
        id="findings"
        label={t('desk.findings')}
        hint={t('desk.findingsHint')}
        value={values.findings ?? ''}
        onChange={value => set('findings', value)}
        maxLength={longestComplaint}
        lines={6}
        fieldError={errors.fieldErrorOf('findings')}
      />
      <TextField
        id="measures"
        label={t('desk.measures')}
        value={values.measures ?? ''}
        onChange={value => set('measures', value)}
        maxLength={longestComplaint}
        lines={3}
      />
    </HandlingForm>
  )
}
