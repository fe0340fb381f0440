import { answerWithMeaning, type FormDefinition, labelOf } from '@kring/domain/forms'
import { type Locale, localize } from '@kring/domain/language'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import type { Translate } from '../../../../i18n/index.ts'

type T = Translate<'dossier'>

/** Who sent it; someone who referred themself is not named twice. */
export function referrerName({ referrer }: Pick<DossierView, 'referrer'>, t: T): string {
  if (referrer.kind === 'citizen') return t('citizen')
  return referrer.name ?? t('role.referrer')
}

export type ReferrerContact = {
  readonly who: string
  readonly phones: readonly string[]
  /** What else they wrote about reaching them: their role, when to call, whether it is safe. A "yes" says nothing without what was asked. */
  readonly notes: readonly { readonly asked: string; readonly words: string }[]
}

/** How the form says the referrer can be reached. */
export function referrerContact(dossier: DossierView, form: FormDefinition, locale: Locale, t: T): ReferrerContact {
  const given = answerWithMeaning(form, dossier.answers, 'contact').map(({ question, answer }) => ({
    isPhone: question.type === 'phone',
    asked: localize(question.label, locale),
    words: labelOf(form, question.key, answer, locale),
  }))
  return {
    who: referrerName(dossier, t),
    phones: given.filter(({ isPhone }) => isPhone).map(({ words }) => words),
    notes: given.filter(({ isPhone }) => !isPhone).map(({ asked, words }) => ({ asked, words })),
  }
}
