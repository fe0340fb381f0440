import { commandNames, holdGrounds, keptKinds, VariantId } from '@kring/domain'
import * as z from 'zod'

const Term = z.object({
  /** In years after closing, or the age in years. */
  kind: z.enum(['years-after-closing', 'until-age']),
  /** The law or the reason; empty when no source was found. */
  source: z.string(),
  /** The day on which it was taken over. */
  asOf: z.iso.date(),
  isConfirmed: z.boolean(),
})

/** Until when a dossier is kept and why, what forbids to erase it, and what can be erased; for the managers of its region. */
export const RetentionView = z
  .object({
    id: z.string(),
    reference: z.string(),
    version: z.int(),
    state: z.string(),
    today: z.iso.date(),
    /** Absent while the dossier is not closed. */
    retention: Term.extend({
      closedOn: z.iso.date(),
      eraseOn: z.iso.date(),
      warnOn: z.iso.date(),
      term: z.int(),
      because: z.enum(['years', 'age', 'age-unknown', 'fewest', 'warning']),
    }).optional(),
    holds: z.array(
      z.object({
        id: z.string(),
        ground: z.enum(holdGrounds),
        words: z.string().optional(),
        reviewOn: z.iso.date(),
        placedAt: z.string(),
      }),
    ),
    /** A complaint about it is open, which forbids it too. */
    isComplainedOf: z.boolean(),
    /** What is to be erased, until it is carried out or taken back. */
    asked: z
      .object({
        /** Absent for the whole dossier; without a name when they are not there any more. */
        person: z.object({ id: z.string(), name: z.string().optional() }).optional(),
        askedBy: z.string(),
        reason: z.string(),
        dueOn: z.iso.date(),
        askedAt: z.string(),
      })
      .optional(),
    /** A trajectory that runs is erased whole only after it is stopped. */
    isRunning: z.boolean(),
    persons: z.array(z.object({ id: z.string(), name: z.string(), isInCircle: z.boolean() })),
    files: z.array(z.object({ id: z.string(), name: z.string() })),
    /** What must be kept. */
    kept: z.object({ person: z.array(z.enum(keptKinds)), dossier: z.array(z.enum(keptKinds)) }),
    commands: z.array(z.enum(commandNames)),
  })
  .meta({ id: 'RetentionView' })
export type RetentionView = z.infer<typeof RetentionView>

/** How long a partner keeps the dossiers of one kind of conference; `revision` is compared with If-Match. */
export const RetentionTerm = z
  .object({
    variant: VariantId,
    isEnabled: z.boolean(),
    term: Term.extend({ standard: z.int(), shortest: z.int(), longest: z.int() }),
    /** The partner's own; absent: the standard. */
    years: z.int().optional(),
    revision: z.int(),
    changed: z.object({ at: z.iso.datetime(), by: z.string() }).optional(),
  })
  .meta({ id: 'RetentionTerm' })
export type RetentionTerm = z.infer<typeof RetentionTerm>

export const RetentionTerms = z.object({ items: z.array(RetentionTerm) }).meta({ id: 'RetentionTerms' })
export type RetentionTerms = z.infer<typeof RetentionTerms>

/** Refused outside the shortest and the longest term of its class. */
export const SetRetentionTerm = z.strictObject({ years: z.number() })
export type SetRetentionTerm = z.infer<typeof SetRetentionTerm>
