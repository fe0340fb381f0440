import { answerOutcomes, handOverWays, refusalGroundsOfRights } from '@kring/domain/rights'
import { DayField } from '../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../form/days/days.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { FormFrame } from './FormFrame.tsx'
import { useOpenRights } from './RightsContext.ts'
import { useRightsForm } from './useRightsForm.ts'

type Props = { readonly request: string; readonly onDone: () => void }

/** What was answered, why if not all of it, what was handed over and how. */
export function AnswerForm({ request, onDone }: Props) {
  const { t } = useTranslation('rights')
  const { rights } = useOpenRights()
  const form = useRightsForm({
    command: 'answer-rights-request',
    of: request,
    initial: { outcome: 'granted', way: '', ...dayFields('on', rights.today) },
    errorsOf: values => ({
      ground: values.outcome !== 'granted' && !values.ground ? t('wrong.ground') : undefined,
      way: values.way ? undefined : t('wrong.way'),
      on: dayFault(values, 'on', { required: true, last: rights.today }) ? t('wrong.day') : undefined,
    }),
    bodyOf: values => {
      const outcome = answerOutcomes.find(one => one === values.outcome) ?? 'granted'
      const ground = refusalGroundsOfRights.find(one => one === values.ground)
      return {
        request,
        outcome,
        ...(outcome === 'granted' || ground === undefined ? {} : { ground }),
        ...(values.explanation?.trim() ? { explanation: values.explanation.trim() } : {}),
        ...(values.handedOver?.trim() ? { handedOver: values.handedOver.trim() } : {}),
        way: handOverWays.find(one => one === values.way) ?? ('nothing-handed-over' as const),
        on: dayOf(values, 'on') ?? rights.today,
      }
    },
    said: t('said.answered'),
    onDone,
  })
  const { values, set, errors } = form
  return (
    <FormFrame form={form} save={t('answer.save')}>
      <ChoiceField
        id="outcome"
        label={t('answer.outcome')}
        empty={t('choose')}
        value={values.outcome}
        options={answerOutcomes.map(one => [one, t(`outcome.${one}`)])}
        onChange={value => set('outcome', value)}
      />
      {values.outcome !== 'granted' && (
        <>
          <ChoiceField
            id="ground"
            label={t('answer.ground')}
            empty={t('choose')}
            value={values.ground}
            options={refusalGroundsOfRights.map(one => [one, t(`ground.${one}`)])}
            onChange={value => set('ground', value)}
            fieldError={errors.fieldErrorOf('ground')}
          />
          <TextField
            id="explanation"
            label={t('answer.explanation')}
            value={values.explanation ?? ''}
            onChange={value => set('explanation', value)}
            maxLength={2000}
            lines={3}
          />
        </>
      )}
      <TextField
        id="handedOver"
        label={t('answer.handedOver')}
        value={values.handedOver ?? ''}
        onChange={value => set('handedOver', value)}
        maxLength={1000}
        autoComplete="off"
      />
      <ChoiceField
        id="way"
        label={t('answer.way')}
        empty={t('choose')}
        value={values.way}
        options={handOverWays.map(one => [one, t(`way.${one}`)])}
        onChange={value => set('way', value)}
        fieldError={errors.fieldErrorOf('way')}
      />
      <DayField
        id="on"
        label={t('answer.on')}
        values={values}
        setAll={form.setAll}
        fieldError={errors.fieldErrorOf('on')}
        today={rights.today}
      />
    </FormFrame>
  )
}
