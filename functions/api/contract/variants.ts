import { Audience, FormId, Locale, Localized, typedName, VariantId, WayOfWorking, WorkingQuestion } from '@kring/domain'
import * as z from 'zod'

/** A partner's own name for a kind of conference, per language; default: the product's name. */
const Names = z.partialRecord(Locale, typedName(0, 80))
const LastChange = z.object({ at: z.iso.datetime(), by: z.string() })

/** One point to check before enabling; with `blocks`, it must be resolved first. */
const Point = z.object({
  code: z.enum(['no-form', 'no-legal-ground', 'no-form-for', 'form-unfit', 'form-closed', 'name-missing']),
  blocks: z.boolean(),
  source: z.enum(['professional', 'citizen']).optional(),
  language: Locale.optional(),
})

const LinkedForm = z.object({ id: FormId, version: z.int(), title: Localized })

/** A partner's settings for one kind of conference; `revision` is compared with If-Match. */
export const VariantSettings = z
  .object({
    id: VariantId,
    names: Names,
    way: WayOfWorking,
    revision: z.int(),
    changed: LastChange.optional(),
    isEnabled: z.boolean(),
    mayEnable: z.boolean(),
    /** Why it cannot be disabled. */
    keptOn: z.enum(['last-enabled', 'last-way-in']).optional(),
    points: z.array(Point),
    /** The form linked per source of referrals. */
    linked: z.object({ professional: LinkedForm.optional(), citizen: LinkedForm.optional() }),
  })
  .meta({ id: 'VariantSettings' })
export type VariantSettings = z.infer<typeof VariantSettings>

export const VariantOverview = z
  .object({
    items: z.array(VariantSettings),
    /** Forms that may be linked; one without a version must be published first. */
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
    /** The legal ground for health and offence data (GDPR art. 9 and 10); its revision is the tenant's. */
    legalGround: z.object({ text: z.string().optional(), revision: z.int(), changed: LastChange.optional() }),
  })
  .meta({ id: 'VariantOverview' })
export type VariantOverview = z.infer<typeof VariantOverview>

const conversationQuestion = WorkingQuestion.refine(({ type }) => type !== 'file')
const questions = z.array(conversationQuestion).max(20).default([])
/**
 * The input before its questions are checked, so that e.g. a choice without options gets a sentence like other faults.
 */
const WayAsTyped = WayOfWorking.extend({ intakeQuestions: questions, evaluationQuestions: questions })
export const SaveVariant = z.strictObject({ names: Names, way: WayAsTyped }).meta({ id: 'SaveVariant' })
export const VariantSaved = z.object({ revision: z.int() }).meta({ id: 'VariantSaved' })

export const SetLegalGround = z.strictObject({ text: z.string().trim().min(3).max(300) }).meta({ id: 'SetLegalGround' })
