import type { Condition, FormDefinition } from '@kring/domain/forms'
import { type Locale, localize } from '@kring/domain/language'
import type { Translate } from '../../../i18n/index.ts'
import { numberedQuestions } from '../building/conditions.ts'

type Say = { readonly t: Translate<'forms'>; readonly locale: Locale }

/** "Toon als 2.1 Is er een hulpverlener? Ja is." Whatever a condition is, it can be said. */
export function conditionWords(condition: Condition, form: FormDefinition, { t, locale }: Say): string {
  const said = (one: Condition, isInner = false): string => {
    if ('all' in one)
      return joined(
        one.all.map(part => said(part, true)),
        'and',
        isInner,
      )
    if ('any' in one)
      return joined(
        one.any.map(part => said(part, true)),
        'or',
        isInner,
      )
    if ('question' in one) return leaf(one, false)
    return 'question' in one.not ? leaf(one.not, true) : t('condition.none', { what: said(one.not, true) })
  }
  const joined = (parts: readonly string[], word: 'and' | 'or', isInner: boolean): string => {
    const words = parts.join(` ${t(`condition.${word}`)} `)
    return isInner && parts.length > 1 ? `(${words})` : words
  }
  const leaf = (one: Extract<Condition, { question: string }>, isNot: boolean): string => {
    const found = numberedQuestions(form).find(({ question }) => question.key === one.question)
    const question = found
      ? t('condition.question', { number: found.number, label: localize(found.question.label, locale) })
      : t('condition.goneQuestion')
    if ('answered' in one) return t(isNot ? 'condition.notAnswered' : 'condition.answered', { question })
    const value = 'includes' in one ? one.includes : one.is
    const options = found && 'options' in found.question ? found.question.options : []
    const option = options.find(known => known.value === value)
    const words =
      typeof value === 'boolean' ? t(value ? 'yes' : 'no') : option ? localize(option.label, locale) : String(value)
    if ('includes' in one) return t(isNot ? 'condition.includesNot' : 'condition.includes', { question, value: words })
    return t(isNot ? 'condition.isNot' : 'condition.is', { question, value: words })
  }
  return t('condition.show', { when: said(condition) })
}
