import { type FormDefinition, withEnabledOptions } from '@kring/domain/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { ProblemError, readPublicForm } from '../../api/index.ts'
import { listCitizenForms, type OpenForm } from '../../api/openForms.ts'
import { type LocalDraft, readLocalDraft, selfReferralKey } from '../../form/localDrafts.ts'

export type OpenedForm = {
  readonly definition: FormDefinition
  readonly kept: LocalDraft | undefined
  /** The published version, if known. */
  readonly liveVersion: number | undefined
  readonly isClosed: boolean
}

type Read = {
  readonly definition: FormDefinition
  readonly kept?: LocalDraft | undefined
  /** The forms that accept referrals; undefined when they were not asked for. */
  readonly open?: readonly OpenForm[] | undefined
}

/** One store per form; the main form has two addresses. */
export const keyOf = ({ id, forms }: TenantPage, form: string | undefined): string =>
  selfReferralKey(id, form === forms.citizen ? undefined : form)

/** The form at an address (the main one without a name), with its local draft; undefined when it does not exist. */
export async function openForm(tenant: TenantPage, form: string | undefined): Promise<OpenedForm | undefined> {
  const kept = await readLocalDraft(keyOf(tenant, form))
  const isMain = form === undefined || form === tenant.forms.citizen
  const id = kept?.form?.id ?? form ?? tenant.forms.citizen
  // Answers belong to the version they were given on, even when a newer one is published.
  const [definition, open] = await Promise.all([
    readPublicForm(tenant.id, id, kept?.form?.version).catch(noneOf),
    // The main form is always open (G1), and a new start uses the published version.
    isMain && !kept ? undefined : listCitizenForms(tenant.id).catch(() => undefined),
  ])
  if (definition === undefined) return undefined
  return openedForm(tenant, { definition, kept, open })
}

/** The same, when this browser has a local draft of it; else undefined. */
export async function openLocal(tenant: TenantPage, form: string | undefined): Promise<OpenedForm | undefined> {
  const kept = await readLocalDraft(keyOf(tenant, form))
  return kept && openForm(tenant, form)
}

export function openedForm(tenant: TenantPage, { definition, kept, open }: Read): OpenedForm {
  const live = open?.find(one => one.id === definition.id)
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

/** The form does not exist, or is not for citizens. */
function noneOf(error: unknown): undefined {
  if (error instanceof ProblemError && [401, 403, 404].includes(error.status)) return undefined
  throw error
}
