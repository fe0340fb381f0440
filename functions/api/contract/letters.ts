import { Branding, LetterTexts, Locale, letterKinds } from '@kring/domain'
import * as z from 'zod'

/** What a letter about a dossier is made with, besides the dossier itself; and which were printed. No names. */
export const LetterContext = z
  .object({
    /** The partner's own letters for this kind of conference; the others are the standard ones. */
    texts: LetterTexts,
    /** Whose name stands above a letter, and what stands below. */
    mail: Branding.shape.mail.unwrap(),
    printed: z.array(
      z.object({
        at: z.iso.datetime(),
        by: z.object({ name: z.string().optional(), you: z.boolean() }),
        kind: z.enum(letterKinds),
        locale: Locale,
        /** Where its reader stands in the dossier now: `people.2`. Absent for who is no longer named there. */
        to: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'LetterDesk' })
export type LetterContext = z.infer<typeof LetterContext>

/** A letter that is about to be printed. `to`: where its reader stands in the dossier, as `people.2`. */
export const PrintLetter = z
  .strictObject({
    kind: z.enum(letterKinds),
    locale: Locale,
    to: z.string().regex(/^[A-Za-z]{1,20}\.\d{1,3}$/),
  })
  .meta({ id: 'PrintLetter' })
