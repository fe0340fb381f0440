import type { Informant } from '@kring/domain'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { given, textIn } from '../form/given.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId } from '../PreparationContext.ts'

type Props = { readonly informant?: Informant | undefined; readonly name: string }

/** Who informs the circle, and what they tell: facts in plain language, no field for an opinion (G10). */
export function InformantForm({ informant, name }: Props) {
  const { t } = useTranslation('preparationForms')
  const form = usePreparationForm({
    form: name,
    command: 'set-informant',
    card: 'informants',
    fieldsOf: ({ preparation }) => {
      const now = preparation.informants.find(({ id }) => id === informant?.id)
      return { who: now?.name ?? '', organisation: now?.organisation ?? '', information: now?.information ?? '' }
    },
    bodyOf: values => ({
      ...(informant && { informant: informant.id }),
      who: textIn(values, 'who'),
      ...given(values, ['organisation', 'information']),
    }),
  })
  const who = textIn(form.values, 'who')
  const errors = useSubmitErrors({ [fieldId(name, 'who')]: who === '' ? t('wrong.name') : undefined })
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.informant', { name: who })}
      names={{
        who: t('informant.who'),
        organisation: t('informant.organisation'),
        information: t('informant.information'),
      }}
      effect={informant?.shownOn && <p className="small soft">{t('informant.effect')}</p>}
    >
      <FormText form={form} field="who" label={t('informant.who')} most={200} errors={errors} />
      <FormText form={form} field="organisation" label={t('informant.organisation')} most={200} />
      <FormText
        form={form}
        field="information"
        label={t('informant.information')}
        hint={t('informant.informationHint')}
        most={4000}
        lines={5}
      />
    </FormFrame>
  )
}
