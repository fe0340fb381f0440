import type { Condition, FormDefinition } from '@kring/domain/forms'
import { type Locale, localize } from '@kring/domain/language'
import type { Translate } from '../../../i18n/index.ts'
import { numberedQuestion } from '../builder/state/conditions.ts'

type Say = { readonly t: Translate<'forms'>; readonly locale: Locale }

type Cached = Say & { readonly asked: readonly unknown[]; readonly words: string }
const cache = new WeakMap<Condition, Cached>()

/**
 * Memoised `conditionWords`, recomputed only when a question it refers to, or its number, changes: every row with a
 * condition asks at each keystroke.
 */
export function knownConditionWords(condition: Condition, form: FormDefinition, say: Say): string {
  const asked = keysIn(condition).flatMap(key => {
    const found = numberedQuestion(form, key)
    return [found?.question, found?.number]
  })
  const before = cache.get(condition)
  const isSame =
    before?.t === say.t && before.locale === say.locale && before.asked.every((one, index) => one === asked[index])
  if (before !== undefined && isSame) return before.words
  const words = conditionWords(condition, form, say)
  cache.set(condition, { ...say, asked, words })
  return words
}

function keysIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(keysIn)
  if ('any' in condition) return condition.any.flatMap(keysIn)
  return 'not' in condition ? keysIn(condition.not) : [condition.question]
}

/** Describes any condition: "Toon als 2.1 Is er een hulpverlener? Ja is." */
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
    const found = numberedQuestion(form, one.question)
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
