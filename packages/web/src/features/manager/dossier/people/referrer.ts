import { type AnswerWords, answerWithMeaning, answerWords, type FormDefinition } from '@kring/domain/forms'
import type { Locale, Localized } from '@kring/domain/language'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import type { Translate } from '../../../../i18n/index.ts'

type T = Translate<'dossier'>

/** The referrer's name; of a citizen for whom they refer, as the name is not repeated for a self-referral. */
export function referrerName({ referrer }: Pick<DossierView, 'referrer'>, t: T): string {
  if (referrer.kind === 'citizen') return t(`citizen.${referrer.onBehalf?.forWhom ?? 'unknown'}`)
  return referrer.name ?? t('role.referrer')
}

export type ReferrerContact = {
  readonly who: string
  readonly phones: readonly string[]
  /**
   * Further contact details from the form: role, when to call, whether it is safe. Each has its question, because
   * "yes" alone means nothing.
   */
  readonly notes: readonly (AnswerWords & { readonly asked: Localized })[]
}

/** The referrer's contact details from the form. */
export function referrerContact(dossier: DossierView, form: FormDefinition, locale: Locale, t: T): ReferrerContact {
  const given = answerWithMeaning(form, dossier.answers, 'contact').map(({ question, answer }) => ({
    isPhone: question.type === 'phone',
    asked: question.label,
    ...answerWords(form, question.key, answer, locale),
  }))
  return {
    who: referrerName(dossier, t),
    phones: given.filter(({ isPhone }) => isPhone).map(({ words }) => words),
    notes: given.filter(({ isPhone }) => !isPhone).map(({ isPhone: _, ...note }) => note),
  }
}
