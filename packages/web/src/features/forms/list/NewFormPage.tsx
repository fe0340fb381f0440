import { applyEdit, formIdFor, newQuestion } from '@kring/domain/forms'
import { type Locale, localize } from '@kring/domain/language'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { createForm, listForms, readFormDraft, saveFormDraft } from '../../../api/forms.ts'
import { readTenant } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { variantEdits } from '../builder/editors/variants.ts'
import { textOf } from '../labels/formWords.ts'
import { NewForm, type Wanted } from './NewForm.tsx'
import '../forms.css'

const route = getRouteApi('/signed-in-layout/staff-layout/partner/forms/$tenant/new')

/** Creates a form from an example, an existing form, an empty form or a file. */
export function NewFormPage() {
  const { t } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { tenant } = route.useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const forms = useQuery({ queryKey: ['forms', tenant], queryFn: () => listForms(tenant) })
  const place = useQuery({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant) })
  const make = async ({ name, from }: Wanted) => {
    const taken = forms.data?.items.map(({ id }) => id) ?? []
    const [language = 'nl'] = place.data?.languages ?? []
    const title = from.kind === 'import' ? titleIn(from.definition, language) : name
    const id = formIdFor(title, new Set(taken))
    await createForm(tenant, { id, ...(from.kind === 'import' ? {} : { title: { [language]: name } }), from })
    await client.invalidateQueries({ queryKey: ['forms', tenant] })
    if (from.kind === 'empty' && from.variants.length > 1 && place.data) await askWhich(place.data, id)
    await navigate({ to: '/partner/forms/$tenant/$form', params: { tenant, form: id } })
  }
  return (
    <>
      <div className="stack stack-s">
        <p className="crumb">
          <Link to="/partner/forms" search={{ of: tenant }}>
            ‹ {t('list.title')}
          </Link>
        </p>
        <PageTitle>{editor('beginning.title')}</PageTitle>
        <p className="soft">{editor('beginning.lead')}</p>
      </div>
      {(!forms.data || !place.data) && !forms.error && !place.error && <Loading>{t('list.loading')}</Loading>}
      <ProblemNote
        error={forms.error ?? place.error}
        what={t('list.failed')}
        retry={() => void Promise.all([forms.refetch(), place.refetch()])}
      />
      {forms.data && place.data && <NewForm tenant={place.data} forms={forms.data.items} make={make} />}
    </>
  )
}

/** The form's title in the file, if present. */
function titleIn(file: unknown, language: Locale): string {
  const title = typeof file === 'object' && file !== null && 'title' in file ? textOf(file.title) : undefined
  return (title && localize(title, language)) || 'import'
}

/** With several variants, adds the question about the variant. */
async function askWhich({ id: tenant, variants }: TenantPage, form: string) {
  const draft = await readFormDraft(tenant, form)
  if (!draft) return
  const { definition, revision } = draft
  const edits = variantEdits(definition, definition.variants, variants, newQuestion('choice', 'variant'))
  await saveFormDraft(tenant, form, edits.reduce(applyEdit, definition), revision)
}
