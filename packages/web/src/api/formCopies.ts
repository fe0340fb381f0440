import type { CopyForm, FormCopied } from '@kring/functions/api/contract/formCopies'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

export type FormCopy = Input<typeof CopyForm>

/** Copies a published form of one partner as a draft to another partner. */
export const copyForm = (body: FormCopy) => ask<Output<typeof FormCopied>>('/ops/form-copies', { method: 'POST', body })
