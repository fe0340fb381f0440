import type { CopyForm, FormCopied } from '@kring/functions/api/contract/formCopies'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

export type FormCopy = Input<typeof CopyForm>

/** A published form of one partner, as a draft at another. */
export const copyForm = (body: FormCopy) => ask<Output<typeof FormCopied>>('/ops/form-copies', { method: 'POST', body })
