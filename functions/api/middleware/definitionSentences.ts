import type { Locale } from '@kring/domain'
import type { DefinitionFault } from './definitionFaults.ts'

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
