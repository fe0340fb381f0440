import { Branding, LetterTexts, Logo, MailTexts } from '@kring/domain'
import * as z from 'zod'
import { removals } from '../../images/picture.ts'

/** A partner's house style with its logo; each has a revision of its own, for a change of one is none of the other. */
export const BrandingView = z
  .object({
    style: Branding,
    revision: z.int(),
    logo: Logo.extend({ revision: z.int() }),
  })
  .meta({ id: 'HouseStyleView' })
export type BrandingView = z.infer<typeof BrandingView>

export const SaveBranding = Branding.meta({ id: 'HouseStyle' })

/** The texts of the mails that a partner words itself, by kind and language; the others go out as they are. */
export const MailTextsView = z.object({ texts: MailTexts, revision: z.int() }).meta({ id: 'MailTextsView' })
export type MailTextsView = z.infer<typeof MailTextsView>
export const SaveMailTexts = MailTexts.meta({ id: 'MailTexts' })

/** Those of one kind of conference. `general`: the partner's texts for all of them, which hold where it has none. */
export const VariantMailTextsView = MailTextsView.extend({ general: MailTexts }).meta({ id: 'VariantMailTextsView' })
export type VariantMailTextsView = z.infer<typeof VariantMailTextsView>

/** The letters on paper of one kind of conference that a partner words itself. */
export const LetterTextsView = z.object({ texts: LetterTexts, revision: z.int() }).meta({ id: 'LetterTextsView' })
export type LetterTextsView = z.infer<typeof LetterTextsView>
export const SaveLetterTexts = LetterTexts.meta({ id: 'LetterTexts' })

export const SettingSaved = z.object({ revision: z.int() }).meta({ id: 'SettingSaved' })

/** `removed`: what was left out of the picture that was sent, so that it may look different. */
export const LogoSaved = Logo.extend({ revision: z.int(), removed: z.array(z.enum(removals)) }).meta({
  id: 'LogoSaved',
})
export type LogoSaved = z.infer<typeof LogoSaved>
