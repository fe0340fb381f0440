import { acknowledgedWays } from '@kring/domain/complaints'
import { useTranslation } from '../../../i18n/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useHandling } from '../useHandling.ts'
import { HandlingForm } from './HandlingForm.tsx'
import type { HandlingProps } from './handlingProps.ts'
import { Radios } from './Radios.tsx'
import { useHandlingFields } from './useHandlingFields.ts'

/** By which way the complainant was told; only those that are safe can be chosen. */
export function AcknowledgeForm({ complaint, onDone }: HandlingProps) {
  const { t } = useTranslation('complaints')
  const { values, set, wipe } = useHandlingFields(complaint, 'acknowledge')
  const reach = complaint.content?.reach
  const ways = acknowledgedWays.filter(
    one =>
      one === 'talk' || one === 'page' || (reach?.never === false && reach.allowed.some(allowed => allowed === one)),
  )
  const way = ways.find(one => one === values.way)
  const errors = useSubmitErrors({ way: way === undefined ? t('wrong.choose') : undefined })
  const { give, busy, error } = useHandling('acknowledge', complaint)
  const send = async () => {
    if (way === undefined || !(await give({ way }))) return
    wipe()
    onDone()
  }
  return (
    <HandlingForm
      label={t('desk.step.acknowledge')}
      errors={errors}
      busy={busy}
      failure={error}
      send={t('desk.acknowledgeDo')}
      onSend={() => void send()}
    >
      <Radios
        name="way"
        label={t('desk.acknowledge')}
        hint={t('desk.acknowledgeHint')}
        options={ways.map(value => ({ value, label: t(`desk.way.${value}`) }))}
        value={values.way}
        onChange={value => set('way', value)}
        fieldError={errors.fieldErrorOf('way')}
      />
    </HandlingForm>
  )
}
