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

/** `exists`: false for the page of a form that is not in the list of open ones. */
export type ReadPage = { readonly data: PageData; readonly exists: boolean }

/**
 * Reads what a page shows. Undefined: the page does not exist. Throws ApiUnavailable. A form is looked up in the list of
 * open ones, and nothing is read by a name that is not there: the number of reads must not depend on the names that are
 * asked for. Whether such a form is closed or never was, the browser asks, with an address of its own.
 */
export async function readPage(at: PublicPage, read: Read): Promise<ReadPage | undefined> {
  if (at.page === 'unknown' || at.page === 'day') return undefined
  if (at.page === 'landing')
    return { data: { tenants: (await ask<{ items: TenantListItem[] }>(read, '/t'))?.items ?? [] }, exists: true }
  const ofTenant = `/t/${encodeURIComponent(at.tenant)}`
  const tenant = await ask<TenantPage>(read, ofTenant)
  if (!tenant) return undefined
  if (at.page === 'tenant') return { data: { tenant, openForms: await readOpenForms(read, ofTenant) }, exists: true }
  const isFrame = at.page === 'follow' || at.page === 'invitation'
  if (isFrame || at.page === 'complaint' || at.page === 'complaint-follow') return { data: { tenant }, exists: true }
  const name = at.form ?? tenant.forms.citizen
  // The main form is always open (G1).
  const open = name === tenant.forms.citizen ? undefined : await readOpenForms(read, ofTenant)
  if (open && !open.some(({ id }) => id === name)) return { data: { tenant }, exists: false }
  // What was answered is in the browser only, and so are the pages that show it.
  const isDrawn = at.at.page === 'tasks' || at.at.page === 'section'
  if (!isDrawn) return { data: { tenant }, exists: true }
  const definition = await ask<FormDefinition>(read, `${ofTenant}/forms/${encodeURIComponent(name)}`)
  const form = definition ? openedForm(tenant, { definition, open }) : null
  return { data: { tenant, form }, exists: form !== null }
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
