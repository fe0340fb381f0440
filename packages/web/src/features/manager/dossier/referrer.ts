import { answerWithMeaning, type FormDefinition, labelOf } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import type { Translate } from '../../../i18n/index.ts'

type T = Translate<'dossier'>

/** Who sent it; someone who referred themself is not named twice. */
export function referrerName({ referrer }: Pick<DossierView, 'referrer'>, t: T): string {
  if (referrer.kind === 'citizen') return t('citizen')
  return referrer.name ?? t('role.referrer')
}

export type ReferrerContact = {
  readonly who: string
  readonly phones: readonly string[]
  /** What else they wrote about reaching them: their role, when to call. */
  readonly notes: readonly string[]
}

/** How the form says the referrer can be reached. */
export function referrerContact(dossier: DossierView, form: FormDefinition, locale: Locale, t: T): ReferrerContact {
  const given = answerWithMeaning(form, dossier.answers, 'contact').map(({ question, answer }) => ({
    isPhone: question.type === 'phone',
    words: labelOf(form, question.key, answer, locale),
  }))
  return {
    who: referrerName(dossier, t),
    phones: given.filter(({ isPhone }) => isPhone).map(({ words }) => words),
    notes: given.filter(({ isPhone }) => !isPhone).map(({ words }) => words),
  }
}
