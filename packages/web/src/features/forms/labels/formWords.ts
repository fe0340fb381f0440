import type { Question, QuestionType } from '@kring/domain/forms'
import { type Locale, type Localized, locales, localizedText } from '@kring/domain/language'
import type { Translate } from '../../../i18n/index.ts'

const kinds = [
  'text',
  'long-text',
  'choice',
  'multiple-choice',
  'yes-no',
  'date',
  'number',
  'person',
  'person-list',
  'email',
  'phone',
  'file',
  'consent',
] as const satisfies readonly QuestionType[]

/** The question types available; questions outside a form have no files, which are shown with a referral only. */
export const kindsFor = (isBeside: boolean): readonly QuestionType[] =>
  isBeside ? kinds.filter(kind => kind !== 'file') : kinds

const named = [
  'label',
  'help',
  'title',
  'intro',
  'text',
  'type',
  'required',
  'marks',
  'dimension',
  'meaning',
  'visibleIf',
  'options',
  'fields',
  'requiredFields',
  'itemName',
  'maxLength',
  'min',
  'max',
  'accept',
  'integer',
  'unit',
  'when',
  'variants',
  'audience',
  'reminder',
  'readers',
] as const
export type FieldName = (typeof named)[number]
export const fieldNames = { kinds, named }
export const isFieldName = (name: string): name is FieldName => named.some(one => one === name)

/** A localized text, or undefined for other values. */
export function textOf(value: unknown): Localized | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value)
  const isText = entries.every(([name, words]) => locales.some(one => one === name) && typeof words === 'string')
  return isText ? Object.fromEntries(entries) : undefined
}

/** "Korte tekst, verplicht, persoonlijk": type and settings of a question. */
export function questionLine(question: Question, t: Translate<'forms'>): string {
  const options = 'options' in question ? [t('line.options', { count: question.options.length })] : []
  const marks = question.marks.map(mark => t(`line.${mark}`))
  return [t(`kind.${question.type}`), ...options, ...(question.required ? [t('line.required')] : []), ...marks].join(
    ', ',
  )
}

/** The languages in which one of these texts is missing. */
export const missingIn = (texts: readonly (Localized | undefined)[], languages: readonly Locale[]): readonly Locale[] =>
  languages.filter(language => texts.some(text => text !== undefined && !text[language]?.trim()))

type Say = { readonly t: Translate<'forms'>; readonly locale: Locale }
type Called = { readonly name: string; readonly lang: Locale | undefined }

/** What a part of a form is called, or that it has no name yet; `lang` where that is not the reader's language. */
export function calledIn(text: Localized, { t, locale }: Say): Called {
  const { words, lang } = localizedText(text, locale)
  return words === ''
    ? { name: t('nameless'), lang: undefined }
    : { name: words, lang: lang === locale ? undefined : lang }
}
