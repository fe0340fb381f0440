import { Branding, LetterTexts, Logo, MailTexts } from '@kring/domain'
import * as z from 'zod'
import { removals } from '../../images/refusal.ts'

/** A partner's branding and logo, each with its own revision because they are changed separately. */
export const BrandingView = z
  .object({
    style: Branding,
    revision: z.int(),
    logo: Logo.extend({ revision: z.int() }),
  })
  .meta({ id: 'BrandingView' })
export type BrandingView = z.infer<typeof BrandingView>

export const SaveBranding = Branding.meta({ id: 'Branding' })

/** The mail texts that a partner has changed, by kind and language; the others use the standard text. */
export const MailTextsView = z.object({ texts: MailTexts, revision: z.int() }).meta({ id: 'MailTextsView' })
export type MailTextsView = z.infer<typeof MailTextsView>
export const SaveMailTexts = MailTexts.meta({ id: 'MailTexts' })

/** The mail texts for one kind of conference. `general`: the partner's texts for all kinds, used where it has none. */
export const VariantMailTextsView = MailTextsView.extend({ general: MailTexts }).meta({ id: 'VariantMailTextsView' })
export type VariantMailTextsView = z.infer<typeof VariantMailTextsView>

/** The letters of one kind of conference that a partner has changed. */
export const LetterTextsView = z.object({ texts: LetterTexts, revision: z.int() }).meta({ id: 'LetterTextsView' })
export type LetterTextsView = z.infer<typeof LetterTextsView>
export const SaveLetterTexts = LetterTexts.meta({ id: 'LetterTexts' })

export const SettingSaved = z.object({ revision: z.int() }).meta({ id: 'SettingSaved' })

/** `removed`: what of the uploaded drawing is not in the picture made of it, because it may look different. */
export const LogoSaved = Logo.extend({ revision: z.int(), removed: z.array(z.enum(removals)) }).meta({
  id: 'LogoSaved',
})
export type LogoSaved = z.infer<typeof LogoSaved>
