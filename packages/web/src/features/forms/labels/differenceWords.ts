import { compareForms, type FormDefinition, type FormDifference, type Question } from '@kring/domain/forms'
import { type Locale, type Localized, localize } from '@kring/domain/language'
import { foreignIn, type Translate } from '../../../i18n/index.ts'
import { conditionWords } from './conditionWords.ts'
import { fieldNames, isFieldName, textOf } from './formWords.ts'

type Say = { readonly t: Translate<'forms'>; readonly locale: Locale; readonly languages: readonly Locale[] }
export type FieldChange = { readonly name: string; readonly before?: Said; readonly after?: Said }
/** `lang`: where it is a text of the form in another language than the reader's. */
export type Said = { readonly words: string; readonly lang?: Locale | undefined }
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
  if (texts.some(one => one !== undefined) && said?.words === now?.words) {
    const language = say.languages.find(one => texts[0]?.[one] !== texts[1]?.[one]) ?? say.locale
    const sayIn = (text: Localized | undefined) => saidOf({ [language]: text?.[language] ?? '' }, say)
    return { name, before: sayIn(texts[0]), after: sayIn(texts[1]) }
  }
  return said === undefined || now === undefined ? { name } : { name, before: said, after: now }
}

function valueWords(field: string, value: unknown, form: FormDefinition, say: Say): Said | undefined {
  const { t } = say
  if (value === undefined) return { words: t('nothing') }
  if (field === 'visibleIf') {
    const condition = conditionIn(form, value)
    return condition && { words: conditionWords(condition, form, say) }
  }
  const text = textOf(value)
  if (text) return saidOf(text, say)
  if (typeof value === 'boolean') return { words: t(value ? 'yes' : 'no') }
  if (field === 'type') return { words: t(`kind.${kindOf(value)}`) }
  if (typeof value === 'number') return { words: String(value) }
  return undefined
}

const saidOf = (text: Localized, { t, locale }: Say): Said => {
  const said = foreignIn(text, locale)
  return said.words === '' ? { words: t('nothing') } : said
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
    ...(gone.length > 0 ? { before: { words: t('differ.gone', { what: few(gone) }) } } : {}),
    ...(added.length > 0 ? { after: { words: t('differ.new', { what: few(added) }) } } : {}),
  }
}
