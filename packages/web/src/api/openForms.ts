import type { FormList, FormSummary } from '@kring/functions/api/contract/forms'
import { ask } from './client.ts'
import type { Output } from './endpoints.ts'

/** A form that accepts referrals now. */
export type OpenForm = FormSummary

/** The forms open to this audience, the main one first; requested signed in or anonymously. */
async function openFor(audience: OpenForm['audience'], tenant: string, as: 'member' | 'anyone') {
  // Form administrators receive the other forms as well.
  const { items } = await ask<Output<typeof FormList>>(`/t/${encodeURIComponent(tenant)}/forms`, { as })
  const open: readonly OpenForm[] = items.filter(form => form.isOpen && form.audience === audience)
  return open.toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
}

export const listCitizenForms = (tenant: string) => openFor('citizen', tenant, 'anyone')
export const listProfessionalForms = (tenant: string) => openFor('professional', tenant, 'member')
