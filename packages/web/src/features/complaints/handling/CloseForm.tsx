import { useTranslation } from '../../../i18n/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useHandling } from '../useHandling.ts'
import { HandlingForm } from './HandlingForm.tsx'
import type { HandlingProps } from './handlingProps.ts'

export function CloseForm({ complaint, onDone }: HandlingProps) {
  const { t } = useTranslation('complaints')
  const errors = useSubmitErrors({})
  const { give, busy, error } = useHandling('close', complaint)
  const send = async () => {
    if (await give({})) onDone()
  }
  return (
    <HandlingForm
      label={t('desk.step.close')}
      errors={errors}
      busy={busy}
      failure={error}
      send={t('desk.closeDo')}
      onSend={() => void send()}
    >
      <p>{t('desk.closeText')}</p>
    </HandlingForm>
  )
}
