import type { FormDefinition } from '@kring/domain/forms'
import type {
  CheckList,
  CreateForm,
  FormDraftOrNone,
  FormDraftSaved,
  FormDraftView,
  FormList,
  FormOpening,
  FormPublished,
  FormSummary,
  FormVersions,
} from '@kring/functions/api/contract/forms'
import { answerTo, ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'
import { ProblemError } from './problem.ts'

/** API of a partner's forms, for its administrator. */
export type FormCheck = Output<typeof CheckList>
export type FormVersion = Output<typeof FormVersions>['items'][number]
export type Opening = Input<typeof FormOpening>
export type NewForm = Input<typeof CreateForm>

const part = encodeURIComponent
const at = (tenant: string, form: string, rest = '') => `/t/${part(tenant)}/forms/${part(form)}${rest}`

export const listForms = (tenant: string) => ask<Output<typeof FormList>>(`/t/${part(tenant)}/forms`)
/** A definition read from a file, sent unchanged; the server validates it. */
type NewFormToJudge = Omit<NewForm, 'from'> & { readonly from: { readonly kind: NewForm['from']['kind'] } }
export const createForm = (tenant: string, body: NewFormToJudge) =>
  ask<FormSummary>(`/t/${part(tenant)}/forms`, { method: 'POST', body })
export const setOpening = (tenant: string, form: string, body: Opening) =>
  ask<void>(at(tenant, form, '/opening'), { method: 'PUT', body })

/** Reads the draft and the published version; null when there is no draft or the form no longer exists. */
export async function readFormDraft(tenant: string, form: string): Promise<FormDraftView | null> {
  try {
    return (await ask<Output<typeof FormDraftOrNone>>(at(tenant, form, '/draft'))).draft
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null
    throw error
  }
}
export const saveFormDraft = (tenant: string, form: string, definition: FormDefinition, version: number) =>
  ask<Output<typeof FormDraftSaved>>(at(tenant, form, '/draft'), { method: 'PUT', body: { definition }, version })
export const removeFormDraft = (tenant: string, form: string, version: number) =>
  ask<void>(at(tenant, form, '/draft'), { method: 'DELETE', version })
/** `replacing`: the revision of the existing draft that is replaced. */
export const beginFormDraft = (tenant: string, form: string, from: number, replacing?: number) =>
  ask<FormDraftView>(at(tenant, form, '/draft'), {
    method: 'POST',
    body: { version: from },
    ...(replacing === undefined ? {} : { version: replacing }),
  })

export const checkForm = (tenant: string, form: string) => ask<FormCheck>(at(tenant, form, '/check'))
export const publishForm = (tenant: string, form: string, note: string, version: number) =>
  ask<Output<typeof FormPublished>>(at(tenant, form, '/publish'), { method: 'POST', body: { note }, version })
export const listFormVersions = (tenant: string, form: string) =>
  ask<Output<typeof FormVersions>>(at(tenant, form, '/versions'))
export const readFormVersion = async (tenant: string, form: string, version: number): Promise<FormDefinition> =>
  (await answerTo(`${at(tenant, form)}?version=${version}`)).json()
