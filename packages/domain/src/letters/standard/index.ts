import type { Locale } from '../../language/locale.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { LetterKind } from '../kinds.ts'
import * as explanation from './explanation.ts'
import * as invitation from './invitation.ts'
import * as plan from './plan.ts'
import { type LetterText, letterOf } from './text.ts'

export type { LetterText } from './text.ts'

const standards = { explanation, invitation, plan } as const

/** The standard text of a letter for a kind of conference, used when a partner has none of its own. */
export function standardLetter(kind: LetterKind, variant: VariantId, locale: Locale): LetterText {
  const { title, paragraphs } = standards[kind]
  return letterOf(title, paragraphs, variant, locale)
}
