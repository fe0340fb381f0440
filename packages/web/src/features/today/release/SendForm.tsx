import { type Locale, locales } from '@kring/domain/language'
import { recipientCapacities, type SendingWay } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { usePlanForm } from '../plan/form/usePlanForm.ts'
import { FormChoices } from '../preparation/form/FormChoices.tsx'
import { FormFrame } from '../preparation/form/FormFrame.tsx'
import { FormText } from '../preparation/form/FormText.tsx'
import { textIn } from '../preparation/form/given.ts'
import { fieldId } from '../preparation/PreparationContext.ts'
import type { Released } from './recipients.ts'

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' }
const ways: readonly SendingWay[] = ['mail', 'in-person']

/** What the family released goes to somebody outside the circle: by mail with a link, or by hand. */
export function SendForm({ release, form: name }: { readonly release: Released; readonly form: string }) {
  const { t, locale } = useTranslation('release')
  const asksCapacity = release.recipient.kind !== 'mandate-holder'
  const form = usePlanForm({
    form: name,
    command: 'send-release',
    back: `recipient-${release.id}`,
    fieldsOf: ({ plan }) => {
      const sendings = plan?.releases.find(({ id }) => id === release.id)?.sendings ?? []
      const last = sendings.at(-1)
      return {
        capacity: last?.capacity ?? (asksCapacity ? '' : 'mandate-holder'),
        language: last?.language ?? locale,
        way: last?.way ?? 'mail',
        email: sendings.findLast(({ email }) => email !== undefined)?.email ?? '',
      }
    },
    bodyOf: values => ({
      release: release.id,
      way: wayIn(values.way),
      capacity: recipientCapacities.find(one => one === values.capacity) ?? 'other',
      language: locales.find(one => one === values.language) ?? locale,
      ...(values.way === 'mail' && { email: textIn(values, 'email') }),
    }),
  })
  const { values } = form
  const way = wayIn(values.way)
  const errors = useSubmitErrors({
    [fieldId(name, 'capacity')]: values.capacity ? undefined : t('sending.wrong.capacity'),
    [fieldId(name, 'email')]: way === 'mail' && textIn(values, 'email') === '' ? t('sending.wrong.email') : undefined,
  })
  return (
    <FormFrame form={form} errors={errors} said={t(`sending.said.${way}`)} save={t(`sending.save.${way}`)} names={{}}>
      {asksCapacity && (
        <FormChoices
          form={form}
          field="capacity"
          label={t('sending.capacity')}
          errors={errors}
          options={recipientCapacities.map(value => ({ value, label: t(`sending.as.${value}`) }))}
        />
      )}
      <FormChoices
        form={form}
        field="way"
        label={t('sending.way')}
        options={ways.map(value => ({ value, label: t(`sending.by.${value}`) }))}
      />
      {way === 'mail' && (
        <FormText
          form={form}
          field="email"
          label={t('sending.email')}
          hint={t('sending.emailHint')}
          most={400}
          errors={errors}
        />
      )}
      <FormChoices
        form={form}
        field="language"
        label={t('sending.language')}
        options={locales.map(value => ({ value, label: languageNames[value] }))}
      />
    </FormFrame>
  )
}

const wayIn = (value: string | undefined): SendingWay => (value === 'in-person' ? 'in-person' : 'mail')
