import { FormId, Localized, TenantId } from '@kring/domain'
import * as z from 'zod'

/** Copies a published form of one partner to a draft at another; without `version`, the live one. */
export const CopyForm = z
  .strictObject({
    from: z.strictObject({ tenant: TenantId, form: FormId, version: z.int().min(1).max(1_000_000).optional() }),
    /** The target tenant, form id and title; default: the original title. */
    to: z.strictObject({ tenant: TenantId, id: FormId, title: Localized.optional() }),
  })
  .meta({ id: 'CopyForm' })

/** `version`: the version that was copied. */
export const FormCopied = z.object({ tenant: TenantId, id: FormId, version: z.int() }).meta({ id: 'FormCopied' })
