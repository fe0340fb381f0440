import type { Branding } from '@kring/domain/branding'
import { checkLetterTexts, letterKinds, letterTextsPart } from '@kring/domain/letters'
import type { VariantId } from '@kring/domain/variants'
import type { LetterTextsView } from '@kring/functions/api/contract/branding'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { readLetterTexts, saveLetterTexts } from '../../../api/letters.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { useSettingForm } from '../../../settings/useSettingForm.ts'
import { letterTextsQuery } from '../queries.ts'
import { WordingForm } from '../texts/WordingForm.tsx'
import { LetterEditor } from './LetterEditor.tsx'
import { initialFields, isStandard, lettersOf } from './letterTextFields.ts'

type Props = {
  readonly page: TenantPage
  readonly style: Branding
  readonly variant: VariantId
  readonly view: LetterTextsView
}

/** The letter texts of one variant. */
export function LettersForm({ page, style, variant, view }: Props) {
  const { t, locale } = useTranslation('letters')
  const { t: branding } = useTranslation('branding')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const form = useSettingForm({
    key: sessionFieldsKey(subject, page.id, letterTextsPart(variant)),
    loaded: { values: initialFields(view.texts, variant, locale), revision: view.revision },
    save: (values, revision) => saveLetterTexts(page.id, variant, lettersOf(values, variant), revision),
    reload: async () => {
      const now = await client.fetchQuery({
        ...letterTextsQuery(page.id, variant),
        queryFn: () => readLetterTexts(page.id, variant),
        staleTime: 0,
      })
      return { values: initialFields(now.texts, variant, locale), revision: now.revision }
    },
  })
  return (
    <WordingForm
      kinds={letterKinds}
      languages={page.languages}
      form={form}
      faults={checkLetterTexts(lettersOf(form.values, variant))}
      nameOf={kind => t(`kind.${kind}.name`)}
      partOf={part => t(part === 'title' ? 'texts.subject' : 'texts.body')}
      isOwn={(kind, locale) => !isStandard(form.values, kind, variant, locale)}
      lineOf={(kind, own) => {
        const languages = own.map(one => branding(`language.${one}`)).join(', ')
        return `${t(`kind.${kind}.what`)} ${own.length === 0 ? branding('texts.standard') : branding('texts.ownIn', { languages })}`
      }}
      editor={editing => (
        <LetterEditor
          key={`${editing.kind} ${editing.locale}`}
          {...editing}
          {...{ page, style, variant }}
          values={form.values}
          setAll={form.setAll}
        />
      )}
      effect={t('texts.effect')}
    />
  )
}
