import { Audience, FormId, Locale, Localized, VariantId, WayOfWorking, WorkingQuestion } from '@kring/domain'
import * as z from 'zod'

/** A partner's own name for a kind of conference; without one it is called as in the product. */
const Names = z.partialRecord(Locale, z.string().trim().max(80))
const LastChange = z.object({ at: z.iso.datetime(), by: z.string() })

/** One thing to look at before it is enabled: with `blocks`, it can't be enabled before that is done. */
const Point = z.object({
  code: z.enum(['no-form', 'no-legal-ground', 'no-form-for', 'form-unfit', 'form-closed', 'name-missing']),
  blocks: z.boolean(),
  source: z.enum(['professional', 'citizen']).optional(),
  language: Locale.optional(),
})

const LinkedForm = z.object({ id: FormId, version: z.int(), title: Localized })

/** One kind of conference as a partner has set it up; `revision` is what If-Match names. */
export const VariantSettings = z
  .object({
    id: VariantId,
    names: Names,
    way: WayOfWorking,
    revision: z.int(),
    changed: LastChange.optional(),
    isEnabled: z.boolean(),
    mayEnable: z.boolean(),
    /** Why it can't be disabled. */
    keptOn: z.enum(['last-enabled', 'last-way-in']).optional(),
    points: z.array(Point),
    /** By which form a referral comes in, per source. */
    linked: z.object({ professional: LinkedForm.optional(), citizen: LinkedForm.optional() }),
  })
  .meta({ id: 'VariantSettings' })
export type VariantSettings = z.infer<typeof VariantSettings>

export const VariantOverview = z
  .object({
    items: z.array(VariantSettings),
    /** What may be linked, and what may become so: a form without a version was never published. */
    forms: z.array(
      z.object({
        id: FormId,
        audience: Audience,
        variants: z.array(VariantId),
        title: Localized,
        version: z.int().optional(),
        isOpen: z.boolean(),
        isMain: z.boolean(),
      }),
    ),
    /** The ground in law to keep health and offence data (GDPR art. 9 and 10); its revision is the partner's. */
    legalGround: z.object({ text: z.string().optional(), revision: z.int(), changed: LastChange.optional() }),
  })
  .meta({ id: 'VariantOverview' })
export type VariantOverview = z.infer<typeof VariantOverview>

const told = WorkingQuestion.refine(({ type }) => type !== 'file')
const questions = z.array(told).max(20).default([])
/** A choice without choices is told of in a sentence, as what else is wrong with a way of working. */
const WayAsTyped = WayOfWorking.extend({ intakeQuestions: questions, evaluationQuestions: questions })
export const SaveVariant = z.strictObject({ names: Names, way: WayAsTyped }).meta({ id: 'SaveVariant' })
export const VariantSaved = z.object({ revision: z.int() }).meta({ id: 'VariantSaved' })

export const SetLegalGround = z.strictObject({ text: z.string().trim().min(3).max(300) }).meta({ id: 'SetLegalGround' })
