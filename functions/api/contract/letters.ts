import { Branding, LetterTexts, Locale, letterKinds } from '@kring/domain'
import * as z from 'zod'

/** What is needed to write a letter about a dossier besides the dossier, and which letters were printed. No names. */
export const LetterContext = z
  .object({
    /** The letters that the partner has changed for this kind of conference; the others are standard. */
    texts: LetterTexts,
    /** The partner's sender name and signature. */
    mail: Branding.shape.mail.unwrap(),
    printed: z.array(
      z.object({
        at: z.iso.datetime(),
        by: z.object({ name: z.string().optional(), you: z.boolean() }),
        kind: z.enum(letterKinds),
        locale: Locale,
        /**
         * The addressee's current path in the dossier: `people.2`. Absent for somebody who is no longer named there.
         */
        to: z.string().optional(),
      }),
    ),
    /** The moment back to which printed letters were looked for; absent when that is the dossier's beginning. */
    printedSince: z.iso.datetime().optional(),
  })
  .meta({ id: 'LetterContext' })
export type LetterContext = z.infer<typeof LetterContext>

/** Announces the print of a letter. `to`: the addressee's path in the dossier, such as `people.2`. */
export const PrintLetter = z
  .strictObject({
    kind: z.enum(letterKinds),
    locale: Locale,
    to: z.string().regex(/^[A-Za-z]{1,20}\.\d{1,3}$/),
  })
  .meta({ id: 'PrintLetter' })
