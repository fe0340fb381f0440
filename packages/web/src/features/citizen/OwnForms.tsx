import { listCitizenForms } from '../../api/openForms.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { kindsOf } from '../../form/kinds.ts'
import { TextIn, useTranslation } from '../../i18n/index.ts'
import { PathLink } from '../../kit/index.ts'
import { usePageData } from '../../public/pageData.ts'
import { useTenant } from './TenantContext.ts'

/** The citizens' forms when there are several, the main one first. */
export function OwnForms() {
  const { t, locale } = useTranslation('public')
  const tenant = useTenant()
  const forms = useLoaded(() => listCitizenForms(tenant.id), [tenant.id], usePageData().openForms)
  // Without this list the page still links to the main form, for everyone (G1).
  if (forms.state !== 'loaded' || forms.value.length < 2) return null
  return (
    <section className="stack" aria-labelledby="forms">
      <h2 id="forms">{t('tenant.forms')}</h2>
      <p>{t('tenant.formsLead')}</p>
      <ul className="plain-list grid organisations">
        {forms.value.map(form => (
          <li key={form.id} className="card tight">
            <PathLink href={`/o/${tenant.id}/f/${form.id}`}>
              <TextIn text={form.title} />
            </PathLink>
            <span className="small soft">{kindsOf(tenant, form, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
