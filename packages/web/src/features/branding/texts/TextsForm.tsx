import { type Branding, checkMailTexts, mailTextsPart, ownMails } from '@kring/domain/branding'
import type { VariantId } from '@kring/domain/variants'
import type { VariantMailTextsView } from '@kring/functions/api/contract/branding'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { readMailTexts, saveMailTexts } from '../../../api/branding.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { useSettingForm } from '../../../settings/useSettingForm.ts'
import { mailTextsQuery } from '../queries.ts'
import { initialFields, isUsual, textsOf } from './mailTextFields.ts'
import { TextEditor } from './TextEditor.tsx'
import { WordingForm } from './WordingForm.tsx'

type Props = {
  readonly tenant: TenantPage
  readonly style: Branding
  readonly variant: VariantId | undefined
  readonly view: VariantMailTextsView
}

/** The mail texts for all variants or for one; a variant without its own text uses the one for all. */
export function TextsForm({ tenant, style, variant, view }: Props) {
  const { t, locale } = useTranslation('branding')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const form = useSettingForm({
    key: sessionFieldsKey(subject, tenant.id, mailTextsPart(variant)),
    loaded: { values: initialFields(view.texts, locale, view.general), revision: view.revision },
    save: (values, version) => saveMailTexts(tenant.id, textsOf(values, view.general), { version, variant }),
    reload: async () => {
      const now = await client.fetchQuery({
        ...mailTextsQuery(tenant.id, variant),
        queryFn: () => readMailTexts(tenant.id, variant),
        staleTime: 0,
      })
      return { values: initialFields(now.texts, locale, view.general), revision: now.revision }
    },
  })
  return (
    <WordingForm
      kinds={ownMails}
      languages={tenant.languages}
      form={form}
      faults={checkMailTexts(textsOf(form.values, view.general))}
      nameOf={kind => t(`texts.kind.${kind}`)}
      partOf={part => t(part === 'subject' ? 'texts.subject' : 'texts.body')}
      isOwn={(kind, locale) => !isUsual(form.values, kind, locale, view.general)}
      lineOf={(kind, own) => {
        if (own.length > 0) return t('texts.ownIn', { languages: own.map(one => t(`language.${one}`)).join(', ') })
        return t(variant !== undefined && view.general[kind] !== undefined ? 'texts.general' : 'texts.standard')
      }}
      editor={editing => (
        <TextEditor
          key={`${editing.kind} ${editing.locale}`}
          {...editing}
          {...{ tenant, style, variant }}
          general={view.general}
          values={form.values}
          setAll={form.setAll}
        />
      )}
      effect={t('texts.effect')}
    >
      <p className="small soft">{t('texts.fixed')}</p>
    </WordingForm>
  )
}
