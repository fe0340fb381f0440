import type { Locale } from '../../language/locale.ts'
import type { ChildWords } from './childWords.ts'
import { childEn, planEn } from './en.ts'
import { childFr, planFr } from './fr.ts'
import { childNl, planNl } from './nl.ts'
import type { PlanWords } from './planWords.ts'

export const planWords: Readonly<Record<Locale, PlanWords>> = { nl: planNl, fr: planFr, en: planEn }
export const childWords: Readonly<Record<Locale, ChildWords>> = { nl: childNl, fr: childFr, en: childEn }
