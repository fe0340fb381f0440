import { FormId, Localized, TenantId } from '@kring/domain'
import * as z from 'zod'

/** A published form of one partner, to begin a draft with at another; without `version` the one that is live. */
export const CopyForm = z
  .strictObject({
    from: z.strictObject({ tenant: TenantId, form: FormId, version: z.int().min(1).max(1_000_000).optional() }),
    /** Where it goes, the address it gets there, and what it is called; else as it was. */
    to: z.strictObject({ tenant: TenantId, id: FormId, title: Localized.optional() }),
  })
  .meta({ id: 'CopyForm' })

/** `version`: of which it is a copy. */
export const FormCopied = z.object({ tenant: TenantId, id: FormId, version: z.int() }).meta({ id: 'FormCopied' })
