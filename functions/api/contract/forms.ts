import { Audience, FormFile, FormId, Localized, Sector, VariantId, WorkingForm } from '@kring/domain'
import * as z from 'zod'

/** `opensOn` and `closesOn` (YYYY-MM-DD, in the tenant's zone, both included): when a form takes referrals in. */
const Opening = { opensOn: z.iso.date().optional(), closesOn: z.iso.date().optional() }

/** One of a tenant's forms: what is live, and whether someone is changing it. */
export const FormSummary = z
  .object({
    id: FormId,
    audience: Audience,
    variants: z.array(VariantId),
    title: Localized,
    /** The version that is live; absent while the form was never published. */
    live: z.object({ version: z.int(), publishedAt: z.iso.datetime() }).optional(),
    /** The draft beside it, for who may edit it. */
    draft: z.object({ revision: z.int(), savedAt: z.iso.datetime(), by: z.string().optional() }).optional(),
    ...Opening,
    isOpen: z.boolean(),
    /** The form that everyone may refer themselves with (G1), or the one that professionals get first: it stays. */
    isMain: z.boolean(),
  })
  .meta({ id: 'FormSummary' })
export type FormSummary = z.infer<typeof FormSummary>
export const FormList = z.object({ items: z.array(FormSummary) }).meta({ id: 'FormList' })

/** A new form: from a starter form, from one of the tenant's own, or as it was exported. It begins as a draft. */
export const CreateForm = z
  .strictObject({
    id: FormId,
    /** What it is called; else as what it was made from. */
    title: Localized.optional(),
    from: z.discriminatedUnion('kind', [
      /** The whole starter form of a sector, or of it what one kind of conference asks. */
      z.strictObject({
        kind: z.literal('starter'),
        sector: Sector,
        audience: Audience,
        variant: VariantId.optional(),
      }),
      /** The starter form that knows this kind of conference best, for that kind alone. */
      z.strictObject({
        kind: z.literal('variant'),
        variant: VariantId,
        audience: z.enum(['professional', 'citizen']),
      }),
      z.strictObject({ kind: z.literal('own'), form: FormId, version: z.int().min(1) }),
      z.strictObject({ kind: z.literal('empty'), audience: Audience, variants: z.array(VariantId).min(1) }),
      z.strictObject({ kind: z.literal('import'), definition: FormFile }),
    ]),
  })
  .meta({ id: 'CreateForm' })

/** `revision` is what If-Match names; `base` the live version that it was begun on. It may be unfinished. */
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

/** What is being made of a form; null where nobody is changing it. */
export const FormDraftOrNone = z.object({ draft: FormDraftView.nullable() }).meta({ id: 'FormDraftOrNone' })

export const SaveFormDraft = z.strictObject({ definition: WorkingForm }).meta({ id: 'SaveFormDraft' })
export const FormDraftSaved = z.object({ revision: z.int(), savedAt: z.iso.datetime() }).meta({ id: 'FormDraftSaved' })

/** What the list before publishing is held against, besides the form itself. */
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
    /** The keys that questions of any version have had: a new question takes none of them. */
    usedKeys: z.array(z.string()),
  })
  .meta({ id: 'FormVersions' })

export const RestoreForm = z.strictObject({ version: z.int().min(1) }).meta({ id: 'RestoreForm' })
/** `was`: the days that the sender saw. Where there are others by now, somebody else was first and nothing is saved. */
export const FormOpening = z
  .strictObject({ ...Opening, was: z.strictObject(Opening).optional() })
  .meta({ id: 'FormOpening' })
