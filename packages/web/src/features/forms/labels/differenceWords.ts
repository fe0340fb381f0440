import { compareForms, type FormDefinition, type FormDifference, type Question } from '@kring/domain/forms'
import { type Locale, type Localized, localize } from '@kring/domain/language'
import type { Translate } from '../../../i18n/index.ts'
import { conditionWords } from './conditionWords.ts'
import { fieldNames, isFieldName, textOf } from './formWords.ts'

type Say = { readonly t: Translate<'forms'>; readonly locale: Locale; readonly languages: readonly Locale[] }
export type FieldChange = { readonly name: string; readonly before?: string; readonly after?: string }
export type DifferenceWords = {
  readonly key: string
  readonly sentence: string
  readonly changes: readonly FieldChange[]
}

/** The differences between two versions as sentences per item, with old and new texts. */
export function differenceWords(before: FormDefinition, after: FormDefinition, say: Say): readonly DifferenceWords[] {
  return compareForms(before, after).map(difference => {
    const name = nameOf(difference, before, after, say)
    return {
      key: `${difference.what} ${difference.key} ${difference.how}`,
      sentence: say.t(`differ.${difference.what}.${difference.how}`, { name }),
      changes: difference.fields.map(field => changeOf(field, difference, before, after, say)),
    }
  })
}

type Thing = Readonly<Record<string, unknown>>

function thingIn(form: FormDefinition, { what, key }: FormDifference): Thing | undefined {
  if (what === 'form') return { ...form }
  const things =
    what === 'section'
      ? form.sections
      : what === 'question'
        ? form.sections.flatMap(({ questions }) => questions)
        : form.declarations
  const found = things.find(one => one.key === key)
  return found && { ...found }
}

function nameOf(difference: FormDifference, before: FormDefinition, after: FormDefinition, { t, locale }: Say): string {
  const thing = thingIn(after, difference) ?? thingIn(before, difference)
  const text = textOf(thing?.label ?? thing?.title ?? thing?.text)
  return (text && localize(text, locale)) || t('nameless')
}

function changeOf(
  field: string,
  difference: FormDifference,
  before: FormDefinition,
  after: FormDefinition,
  say: Say,
): FieldChange {
  const name = say.t(`field.${isFieldName(field) ? field : 'other'}`)
  const [was, is] = [thingIn(before, difference)?.[field], thingIn(after, difference)?.[field]]
  if (field === 'options') return { name, ...optionChanges(was, is, say) }
  const [said, now] = [valueWords(field, was, before, say), valueWords(field, is, after, say)]
  const texts = [textOf(was), textOf(is)]
  if (texts.some(one => one !== undefined) && said === now) {
    const language = say.languages.find(one => texts[0]?.[one] !== texts[1]?.[one]) ?? say.locale
    return { name, before: texts[0]?.[language] || say.t('nothing'), after: texts[1]?.[language] || say.t('nothing') }
  }
  return said === undefined || now === undefined ? { name } : { name, before: said, after: now }
}

function valueWords(field: string, value: unknown, form: FormDefinition, say: Say): string | undefined {
  const { t, locale } = say
  if (value === undefined) return t('nothing')
  if (field === 'visibleIf') {
    const condition = conditionIn(form, value)
    return condition && conditionWords(condition, form, say)
  }
  const text = textOf(value)
  if (text) return localize(text, locale) || t('nothing')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (field === 'type') return t(`kind.${kindOf(value)}`)
  if (typeof value === 'number') return String(value)
  return undefined
}

const conditionIn = (form: FormDefinition, value: unknown) =>
  [...form.sections, ...form.sections.flatMap(({ questions }) => questions), ...form.declarations].find(
    one => one.visibleIf === value,
  )?.visibleIf

const kindOf = (value: unknown): Question['type'] => fieldNames.kinds.find(kind => kind === value) ?? 'text'

type Option = { readonly value: string; readonly label: Localized }
const optionsOf = (value: unknown): readonly Option[] =>
  Array.isArray(value) ? value.flatMap(one => (textOf(one?.label) ? [{ value: one.value, label: one.label }] : [])) : []

/** Added and removed options; lists may have seven hundred. */
function optionChanges(was: unknown, is: unknown, { t, locale }: Say): Pick<FieldChange, 'before' | 'after'> {
  const [before, after] = [optionsOf(was), optionsOf(is)]
  const missing = (from: readonly Option[], there: readonly Option[]) =>
    from.filter(one => !there.some(other => other.value === one.value)).map(one => localize(one.label, locale))
  const [gone, added] = [missing(before, after), missing(after, before)]
  const few = (words: readonly string[]) =>
    words.length > 12 ? `${words.slice(0, 12).join(', ')} …` : words.join(', ')
  return {
    ...(gone.length > 0 ? { before: t('differ.gone', { what: few(gone) }) } : {}),
    ...(added.length > 0 ? { after: t('differ.new', { what: few(added) }) } : {}),
  }
}
