import type { VariantId } from '@kring/domain/variants'
import type { LetterTextsView, SaveLetterTexts, SettingSaved } from '@kring/functions/api/contract/branding'
import type { LetterContext, PrintLetter } from '@kring/functions/api/contract/letters'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

export type { LetterContext }

/** API of letter texts and of printing letters from a dossier. */
export type LetterTextsToSave = Input<typeof SaveLetterTexts>
export type LetterToPrint = Input<typeof PrintLetter>

const at = (tenant: string, rest: string) => `/t/${encodeURIComponent(tenant)}/${rest}`
const ofDossier = (tenant: string, id: string) => at(tenant, `referrals/${encodeURIComponent(id)}/letters`)

export const readLetterTexts = (tenant: string, variant: VariantId) =>
  ask<LetterTextsView>(at(tenant, `letters/${variant}`))
export const saveLetterTexts = (tenant: string, variant: VariantId, body: LetterTextsToSave, version: number) =>
  ask<Output<typeof SettingSaved>>(at(tenant, `letters/${variant}`), { method: 'PUT', body, version })
export const readLetterContext = (tenant: string, id: string) => ask<LetterContext>(ofDossier(tenant, id))
/** Writes the access log entry before a letter is printed. */
export const noteLetterPrinted = (tenant: string, id: string, body: LetterToPrint) =>
  ask<void>(ofDossier(tenant, id), { method: 'POST', body })
