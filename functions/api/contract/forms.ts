import {
  Audience,
  FormFile,
  FormId,
  Locale,
  Localized,
  Sector,
  typedName,
  VariantId,
  WorkingForm,
  withoutControls,
} from '@kring/domain'
import * as z from 'zod'

/** `opensOn` and `closesOn` (YYYY-MM-DD, in the tenant's time zone, both included): when a form accepts referrals. */
const Opening = { opensOn: z.iso.date().optional(), closesOn: z.iso.date().optional() }

/** One of a tenant's forms: the live version, and whether there is a draft. */
export const FormSummary = z
  .object({
    id: FormId,
    audience: Audience,
    variants: z.array(VariantId),
    title: Localized,
    /** The live version; absent while the form was never published. */
    live: z.object({ version: z.int(), publishedAt: z.iso.datetime() }).optional(),
    /** The draft, for those who may edit it. */
    draft: z.object({ revision: z.int(), savedAt: z.iso.datetime(), by: z.string().optional() }).optional(),
    ...Opening,
    isOpen: z.boolean(),
    /** Whether it is the citizens' form (G1) or the first form for professionals; neither can be closed. */
    isMain: z.boolean(),
  })
  .meta({ id: 'FormSummary' })
export type FormSummary = z.infer<typeof FormSummary>
export const FormList = z.object({ items: z.array(FormSummary) }).meta({ id: 'FormList' })

/** Creates a form as a draft: from a starter form, from one of the tenant's own, or from an export. */
export const CreateForm = z
  .strictObject({
    id: FormId,
    /** Its title; default: that of its source. */
    title: z.partialRecord(Locale, typedName(0, 4000)).optional(),
    from: z.discriminatedUnion('kind', [
      /** The complete starter form of a sector, or only what one kind of conference needs. */
      z.strictObject({
        kind: z.literal('starter'),
        sector: Sector,
        audience: Audience,
        variant: VariantId.optional(),
      }),
      /** The starter form that fits this kind of conference best, for that kind only. */
      z.strictObject({
        kind: z.literal('variant'),
        variant: VariantId,
        audience: z.enum(['professional', 'citizen']),
      }),
      z.strictObject({ kind: z.literal('own'), form: FormId, version: z.int().min(1) }),
      z.strictObject({ kind: z.literal('empty'), audience: Audience, variants: z.array(VariantId).min(1) }),
      z.strictObject({
        kind: z.literal('import'),
        definition: z.preprocess(typed => withoutControls(typed), FormFile),
      }),
    ]),
  })
  .meta({ id: 'CreateForm' })

/**
 * `revision` is compared with If-Match; `base` is the live version that the draft is based on. It may be incomplete.
 */
export const FormDraftView = z
  .object({
    definition: WorkingForm,
    revision: z.int(),
    base: z.int().optional(),
    savedAt: z.iso.datetime(),
    by: z.string().optional(),
  })
  .meta({ id: 'FormDraft' })
export type FormDraftView = z.infer<typeof FormDraftView>

/** The draft of a form; null when there is none. */
export const FormDraftOrNone = z.object({ draft: FormDraftView.nullable() }).meta({ id: 'FormDraftOrNone' })

export const SaveFormDraft = z
  .strictObject({ definition: z.preprocess(typed => withoutControls(typed), WorkingForm) })
  .meta({ id: 'SaveFormDraft' })
export const FormDraftSaved = z.object({ revision: z.int(), savedAt: z.iso.datetime() }).meta({ id: 'FormDraftSaved' })

/** What the check list before publishing needs besides the form itself. */
export const CheckList = z
  .object({
    points: z.array(z.object({ code: z.string(), at: z.string(), about: z.string().optional(), blocks: z.boolean() })),
    mayPublish: z.boolean(),
  })
  .meta({ id: 'FormCheckList' })

export const PublishForm = z.strictObject({ note: z.string().trim().min(3).max(500) }).meta({ id: 'PublishForm' })
export const FormPublished = z.object({ version: z.int() }).meta({ id: 'FormPublished' })

/** The latest first. */
export const FormVersions = z
  .object({
    items: z.array(
      z.object({
        version: z.int(),
        publishedAt: z.iso.datetime(),
        by: z.string().optional(),
        note: z.string().optional(),
        isLive: z.boolean(),
      }),
    ),
    /** Every key used by a question of any version; a new question must not reuse one. */
    usedKeys: z.array(z.string()),
  })
  .meta({ id: 'FormVersions' })

export const RestoreForm = z.strictObject({ version: z.int().min(1) }).meta({ id: 'RestoreForm' })
/** `was`: the days as the caller saw them. Nothing is saved when they have changed since. */
export const FormOpening = z
  .strictObject({ ...Opening, was: z.strictObject(Opening).optional() })
  .meta({ id: 'FormOpening' })
