import type { Locale, Localized } from '../../language/locale.ts'
import type { FormDefinition, Question } from './definition.ts'

/** `path` names the text: `title`, `declarations.honest`, `about.title`, `about.mainPerson.help`, `about.theme.options.money.label`. */
export type MissingTranslation = { readonly path: string; readonly language: Locale }

/** The texts of a form that are missing in one of these languages. */
export function missingTranslations(
  definition: FormDefinition,
  languages: readonly Locale[],
): readonly MissingTranslation[] {
  return textsOf(definition).flatMap(([path, text]) =>
    languages.filter(language => !text[language]?.trim()).map(language => ({ path, language })),
  )
}

type Text = readonly [path: string, text: Localized]

function textsOf(definition: FormDefinition): readonly Text[] {
  return [
    ['title', definition.title],
    ...optional('intro', definition.intro),
    ...optional('reminder.title', definition.reminder?.title),
    ...optional('reminder.text', definition.reminder?.text),
    ...definition.sections.flatMap(section => [
      [`${section.key}.title`, section.title] as const,
      ...optional(`${section.key}.intro`, section.intro),
      ...section.questions.flatMap(question => textsOfQuestion(`${section.key}.${question.key}`, question)),
    ]),
    ...definition.declarations.map(({ key, text }) => [`declarations.${key}`, text] as const),
    ...optional('readers', definition.readers),
  ]
}

function textsOfQuestion(path: string, question: Question): readonly Text[] {
  const texts: Text[] = [[`${path}.label`, question.label], ...optional(`${path}.help`, question.help)]
  if (question.type === 'number') texts.push(...optional(`${path}.unit`, question.unit))
  if (question.type === 'person-list') texts.push([`${path}.itemName`, question.itemName])
  if (question.type === 'choice' || question.type === 'multiple-choice')
    for (const { value, label, hint } of question.options)
      texts.push([`${path}.options.${value}.label`, label], ...optional(`${path}.options.${value}.hint`, hint))
  return texts
}

/** An optional text: missing only when it exists in another language. */
function optional(path: string, text: Localized | undefined): readonly Text[] {
  return text === undefined ? [] : [[path, text]]
}
