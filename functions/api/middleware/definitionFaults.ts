import type { Locale } from '@kring/domain'
import type * as z from 'zod'

/**
 * A fault that the schema found in a form definition: which field, and whether it is missing, unknown or of another
 * type.
 */
export type DefinitionFault = { readonly code: 'unknown-field' | 'missing-field' | 'wrong-type'; readonly path: string }

/** Maximum length of an unknown key's name in an answer; its value is never included. */
const longestName = 40
const nameOf = (key: string): string => key.replaceAll(/[^\w$-]/g, '').slice(0, longestName)

/** Whether a path is inside a form definition, where field names are ours and may be mentioned. */
export const isInDefinition = (path: readonly PropertyKey[]): boolean =>
  path[0] === 'definition' || (path[0] === 'from' && path[1] === 'definition')

/** One fault per field that is unknown, missing or of the wrong type. */
export function definitionFaults(issue: z.core.$ZodIssue, body: unknown): readonly DefinitionFault[] {
  const path = issue.path.map(step => (typeof step === 'string' ? nameOf(step) : String(step))).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map(key => ({ code: 'unknown-field', path: `${path}.${nameOf(key)}` }))
  return [{ code: valueAt(body, issue.path) === undefined ? 'missing-field' : 'wrong-type', path }]
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined),
    body,
  )

const words = {
  nl: {
    form: 'Het formulier',
    section: (section: number) => `Onderdeel ${section}`,
    question: (section: number, question: number) => `Vraag ${section}.${question}`,
    'unknown-field': (where: string, field: string) => `${where}: ‘${field}’ kennen we niet.`,
    'missing-field': (where: string, field: string) => `${where}: ‘${field}’ ontbreekt.`,
    'wrong-type': (where: string, field: string) => `${where}: ‘${field}’ klopt niet.`,
    whole: (where: string) => `${where} is niet wat we verwachten.`,
  },
  fr: {
    form: 'Le formulaire',
    section: (section: number) => `Partie ${section}`,
    question: (section: number, question: number) => `Question ${section}.${question}`,
    'unknown-field': (where: string, field: string) => `${where}\u00a0: «\u00a0${field}\u00a0» n’est pas connu.`,
    'missing-field': (where: string, field: string) => `${where}\u00a0: «\u00a0${field}\u00a0» manque.`,
    'wrong-type': (where: string, field: string) => `${where}\u00a0: «\u00a0${field}\u00a0» n’est pas correct.`,
    whole: (where: string) => `${where} n’est pas ce que nous attendons.`,
  },
  en: {
    form: 'The form',
    section: (section: number) => `Section ${section}`,
    question: (section: number, question: number) => `Question ${section}.${question}`,
    'unknown-field': (where: string, field: string) => `${where}: ‘${field}’ is not known.`,
    'missing-field': (where: string, field: string) => `${where}: ‘${field}’ is missing.`,
    'wrong-type': (where: string, field: string) => `${where}: ‘${field}’ is not right.`,
    whole: (where: string) => `${where} is not what we expect.`,
  },
} as const satisfies Record<Locale, object>

/** A sentence that says where and what; sections and questions are counted from 1, as on the screen. */
export function definitionSentence({ code, path }: DefinitionFault, locale: Locale): string {
  const say = words[locale]
  const steps = path.split('.')
  const [top, section, below, question, ...rest] = steps.slice(steps[0] === 'from' ? 2 : 1)
  const all = [top, section, below, question, ...rest].filter(step => step !== undefined)
  const [where, field] =
    top !== 'sections' || section === undefined
      ? [say.form, all]
      : below !== 'questions' || question === undefined
        ? [say.section(Number(section) + 1), all.slice(2)]
        : [say.question(Number(section) + 1, Number(question) + 1), rest]
  return field.length === 0 ? say.whole(where) : say[code](where, field.join('.'))
}
