import { type FormDefinition, withEnabledOptions } from '@kring/domain/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { ProblemError, readPublicForm } from '../../api/index.ts'
import { listCitizenForms } from '../../api/openForms.ts'
import { type LocalDraft, readLocalDraft, selfReferralKey } from '../../form/localDrafts.ts'

export type OpenedForm = {
  readonly definition: FormDefinition
  readonly kept: LocalDraft | undefined
  /** The version that is live, as far as that is known. */
  readonly liveVersion: number | undefined
  readonly isClosed: boolean
}

/** One store for each form; the main one has two addresses. */
export const keyOf = ({ id, forms }: TenantPage, form: string | undefined): string =>
  selfReferralKey(id, form === forms.citizen ? undefined : form)

/** The form at an address (without a name: the main one), with what was kept of it here; undefined when there is none. */
export async function openForm(tenant: TenantPage, form: string | undefined): Promise<OpenedForm | undefined> {
  const kept = await readLocalDraft(keyOf(tenant, form))
  const isMain = form === undefined || form === tenant.forms.citizen
  const id = kept?.form?.id ?? form ?? tenant.forms.citizen
  // Answers belong to the version they were given on, also when a newer one is live by now.
  const [definition, open] = await Promise.all([
    readPublicForm(tenant.id, id, kept?.form?.version).catch(noneOf),
    // The main form is always open (G1), and begun on nothing it is the live one.
    isMain && !kept ? undefined : listCitizenForms(tenant.id).catch(() => undefined),
  ])
  if (definition === undefined) return undefined
  const live = open?.find(one => one.id === id)
  const asked = withEnabledOptions(
    definition,
    tenant.variants.map(variant => variant.id),
  )
  return {
    definition: asked,
    kept,
    liveVersion: live?.live?.version,
    isClosed: open !== undefined && live === undefined,
  }
}

/** No such form, or one that is not for citizens. */
function noneOf(error: unknown): undefined {
  if (error instanceof ProblemError && [401, 403, 404].includes(error.status)) return undefined
  throw error
}
