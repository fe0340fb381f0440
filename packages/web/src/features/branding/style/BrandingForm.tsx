import { brandingSentence, checkBranding } from '@kring/domain/branding'
import type { BrandingView } from '@kring/functions/api/contract/branding'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { readBranding, saveBranding } from '../../../api/branding.ts'
import { tenantQuery } from '../../../api/query.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { ErrorSummary } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { SaveSetting } from '../../../settings/SaveSetting.tsx'
import { useSettingForm } from '../../../settings/useSettingForm.ts'
import { brandingQuery } from '../queries.ts'
import { coloursOf, field, initialFields, isHex, styleOf } from './brandingFields.ts'
import { ColoursCard } from './ColoursCard.tsx'
import { TextsInLanguages } from './TextsInLanguages.tsx'
import { useFieldName } from './useFieldName.ts'
import { WordsCard } from './WordsCard.tsx'

type Props = { readonly tenant: TenantPage; readonly view: BrandingView }

export function BrandingForm({ tenant, view }: Props) {
  const { t, locale } = useTranslation('branding')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const nameOf = useFieldName()
  const form = useSettingForm({
    key: sessionFieldsKey(subject, tenant.id, 'house-style'),
    loaded: { values: initialFields(view.style), revision: view.revision },
    save: (values, revision) => saveBranding(tenant.id, styleOf(values), revision),
    reload: async () => {
      const now = await client.fetchQuery({
        ...brandingQuery(tenant.id),
        queryFn: () => readBranding(tenant.id),
        staleTime: 0,
      })
      return { values: initialFields(now.style), revision: now.revision }
    },
  })
  const { values, set } = form
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors(errorsByField())
  const languages = tenant.languages

  function errorsByField(): Readonly<Record<string, string>> {
    const style = styleOf(values)
    const colours = Object.entries(coloursOf(values)).flatMap(([scheme, of]) =>
      Object.entries(of).map(([role, colour]) => [field.colour(scheme, role), colour] as const),
    )
    const noColours = style.colours === undefined ? [] : colours.filter(([, colour]) => !isHex(colour))
    // Only colours have a contrast to check.
    const { colours: _, ...others } = style
    const faults = checkBranding(noColours.length > 0 ? others : style)
    return Object.fromEntries([
      ...noColours.map(([path]) => [path, `${nameOf(path)}: ${t('colours.noColour')}`]),
      ...faults.map(fault => [fault.path, `${nameOf(fault.path)}: ${brandingSentence(fault, locale)}`]),
    ])
  }

  const renew = () => client.invalidateQueries({ queryKey: tenantQuery(tenant.id).queryKey })
  const save = () => tryToSend() && void form.submit(renew, t('style.effect'))
  const shared = { languages, values, set, fieldErrorOf }
  return (
    <form className="stack stack-l branding-form" noValidate onSubmit={event => event.preventDefault()}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <MergedEditsNote form={form} nameOf={nameOf} />
      <ColoursCard values={values} set={set} fieldErrorOf={fieldErrorOf} />
      <WordsCard {...shared} />
      <section className="card stack" aria-labelledby="explanation-title">
        <h2 id="explanation-title" className="card-title">
          {t('explanation.title')}
        </h2>
        <p className="soft">{t('explanation.lead')}</p>
        <TextsInLanguages {...shared} name={field.explanation} label="explanation.in" limit="explanation" lines={6} />
      </section>
      <section className="card stack" aria-labelledby="mail-title">
        <h2 id="mail-title" className="card-title">
          {t('mail.title')}
        </h2>
        <p className="soft">{t('mail.lead')}</p>
        <TextsInLanguages {...shared} name={field.sender} label="mail.sender" limit="sender" lines={1} />
        <TextsInLanguages
          {...shared}
          name={field.footer}
          label="mail.footer"
          hint={t('mail.footerHint')}
          limit="footer"
          lines={3}
        />
      </section>
      <SaveSetting form={form} save={save} />
    </form>
  )
}
