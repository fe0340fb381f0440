import type { FormDefinition } from '@kring/domain/forms'
import type { FormList } from '@kring/functions/api/contract/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import type { PageToDraw } from '@kring/functions/pages/contract'
import type { Output, TenantListItem } from '../api/endpoints.ts'
import type { OpenForm } from '../api/openForms.ts'
import { openedForm } from '../features/citizen/openForm.ts'
import type { PublicPage } from '../public/address.ts'
import type { PageData } from '../public/pageData.ts'

type Read = PageToDraw['read']

/** The API answers otherwise than with what was asked for or that it is not there. */
export class ApiUnavailable extends Error {
  override readonly name = 'ApiUnavailable'
}

/** Reads what a page shows. Undefined: the page does not exist. Throws ApiUnavailable. */
export async function readPage(at: PublicPage, read: Read): Promise<PageData | undefined> {
  if (at.page === 'unknown') return undefined
  if (at.page === 'landing') return { tenants: (await ask<{ items: TenantListItem[] }>(read, '/t'))?.items ?? [] }
  const ofTenant = `/t/${encodeURIComponent(at.tenant)}`
  const tenant = await ask<TenantPage>(read, ofTenant)
  if (!tenant) return undefined
  if (at.page === 'tenant') return { tenant, openForms: await readOpenForms(read, ofTenant) }
  // What was answered is in the browser only, and so are the pages that show it.
  const isDrawn = at.page === 'form' && (at.at.page === 'tasks' || at.at.page === 'section')
  if (!isDrawn) return { tenant }
  const name = at.form ?? tenant.forms.citizen
  const isMain = name === tenant.forms.citizen
  const [definition, open] = await Promise.all([
    ask<FormDefinition>(read, `${ofTenant}/forms/${encodeURIComponent(name)}`),
    // The main form is always open (G1).
    isMain ? undefined : readOpenForms(read, ofTenant),
  ])
  return { tenant, form: definition ? openedForm(tenant, { definition, open }) : null }
}

async function readOpenForms(read: Read, ofTenant: string): Promise<readonly OpenForm[]> {
  const list = await ask<Output<typeof FormList>>(read, `${ofTenant}/forms`)
  const open = list?.items.filter(form => form.isOpen && form.audience === 'citizen') ?? []
  return open.toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
}

/** Undefined: not there, or not for the public. */
async function ask<Answer>(read: Read, path: string): Promise<Answer | undefined> {
  const answer = await read(path)
  if ([401, 403, 404].includes(answer.status)) return undefined
  if (!answer.ok) throw new ApiUnavailable(`${answer.status}`)
  const content: Answer = await answer.json()
  return content
}
