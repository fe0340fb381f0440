import {
  type AnswerWords,
  answerWords,
  carryOver,
  compareForms,
  describeAnswers,
  type FormDefinition,
  personFieldLabel,
  type Question,
  visibleSections,
} from '@kring/domain/forms'
import { type Locale, type Localized, localize } from '@kring/domain/language'
import type { Answers } from '../answers.ts'
import { asDate, asPeople, asPerson, asText, isEmpty, type RawPerson } from '../raw.ts'

export type LeftAnswer = { readonly key: string; readonly label: Localized } & Lines
/** `lang`: where the form has them in another language than the reader's only. */
type Lines = { readonly lines: readonly string[]; readonly lang?: Locale }

/** The effect of moving answers to a newer version of a form, as shown to the user. */
export type VersionMigration = {
  readonly answers: Answers
  /** Number of answers that carry over unchanged. */
  readonly kept: number
  /** Questions, options and fields of people that no longer exist, with what was answered. */
  readonly left: readonly LeftAnswer[]
  /** Answered questions with a changed text. */
  readonly reworded: readonly Localized[]
  readonly added: readonly Localized[]
  /** Whether a declaration was accepted whose text has changed. */
  readonly declareAgain: boolean
}

export function migrateTo(
  from: FormDefinition,
  to: FormDefinition,
  answers: Answers,
  locale: Locale,
): VersionMigration {
  const { answers: carried, left: dropped, narrowed, again } = carryOver(from, to, answers)
  const gone = new Set([...dropped, ...hiddenThere(from, to, answers, carried)])
  const later = new Map(questionsOf(to).map(question => [question.key, question]))
  const left = questionsOf(from).flatMap((question): readonly LeftAnswer[] => {
    const { key } = question
    const lost: Lines = gone.has(key)
      ? linesOf(from, question, answers, locale)
      : narrowed.includes(key)
        ? lostOptions(from, key, answers[key], carried[key], locale)
        : { lines: lostFields(question, later.get(key), answers[key], locale) }
    return lost.lines.length === 0 ? [] : [{ key: question.key, label: question.label, ...lost }]
  })
  const differences = compareForms(from, to).filter(({ what }) => what === 'question')
  const labelsOf = (keys: readonly string[]) =>
    questionsOf(to).flatMap(({ key, label }) => (keys.includes(key) ? [label] : []))
  const isKept = (key: string) => later.has(key) && !gone.has(key) && !isEmpty(carried[key])
  const earlier = new Map(questionsOf(from).map(question => [question.key, question]))
  const reworded = differences.filter(
    ({ how, key, fields }) =>
      how === 'changed' &&
      isKept(key) &&
      (fields.includes('label') ||
        fields.includes('unit') ||
        chosenLabels(earlier.get(key), carried[key]) !== chosenLabels(later.get(key), carried[key])),
  )
  const added = differences.filter(({ how }) => how === 'added')
  return {
    answers: carried,
    kept: Object.keys(carried).filter(isKept).length,
    left,
    reworded: labelsOf(reworded.map(({ key }) => key)),
    added: labelsOf(added.map(({ key }) => key)),
    declareAgain: again.length > 0,
  }
}

const questionsOf = ({ sections }: FormDefinition): readonly Question[] =>
  sections.flatMap(({ questions }) => questions)

/** The labels of the chosen options in every language, to detect that the same option was reworded. */
function chosenLabels(question: Question | undefined, raw: unknown): string {
  if (question === undefined || !('options' in question)) return ''
  const chosen: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  const labels = question.options
    .filter(({ value }) => chosen.includes(value))
    .map(({ value, label }) => [value, label])
  return JSON.stringify(labels.sort())
}

const visibleKeys = (form: FormDefinition, answers: Answers): readonly string[] =>
  visibleSections(form, answers).flatMap(({ questions }) => questions.map(({ key }) => key))

/** Visible before and hidden in the new version for these answers: kept, but not submitted. */
function hiddenThere(from: FormDefinition, to: FormDefinition, answers: Answers, carried: Answers): readonly string[] {
  const asked = new Set(visibleKeys(to, carried))
  return visibleKeys(from, answers).filter(key => !isEmpty(carried[key]) && !asked.has(key))
}

/** The answers as the check page shows them; hidden or incomplete answers as far as they can be formatted. */
function linesOf(form: FormDefinition, question: Question, answers: Answers, locale: Locale): Lines {
  const row = describeAnswers(form, answers, locale)
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === question.key)
  if (row) return { lines: row.lines ?? [row.text], ...(row.lang && { lang: row.lang }) }
  const raw = answers[question.key]
  if (question.type === 'person' || question.type === 'person-list') {
    const people = question.type === 'person' ? [asPerson(raw)] : asPeople(raw)
    return { lines: people.map(person => asText(person.name).trim()) }
  }
  return linesIn([answerWords(form, question.key, raw, locale)])
}

/** The chosen options that the new version no longer has. */
function lostOptions(from: FormDefinition, key: string, before: unknown, after: unknown, locale: Locale): Lines {
  const kept: readonly unknown[] = Array.isArray(after) ? after : []
  const gone = Array.isArray(before) ? before.filter(value => !kept.includes(value)) : []
  return linesIn(gone.map(value => answerWords(from, key, value, locale)))
}

function linesIn(said: readonly AnswerWords[]): Lines {
  const [lang, ...others] = new Set(said.map(one => one.lang))
  return { lines: [said.map(({ words }) => words).join(', ')], ...(lang && others.length === 0 && { lang }) }
}

/** Fields of people that carry over and that the new version no longer has. */
function lostFields(before: Question, after: Question | undefined, raw: unknown, locale: Locale): readonly string[] {
  if (!('fields' in before) || after === undefined || !('fields' in after)) return []
  const fields = before.fields.filter(field => !after.fields.includes(field))
  const people = before.type === 'person' ? [asPerson(raw)] : asPeople(raw)
  return people.flatMap(person =>
    fields.flatMap(field => {
      if (isEmpty(person[field])) return []
      const label = localize(personFieldLabel(field) ?? {}, locale)
      return [[asText(person.name).trim(), `${label}: ${fieldText(person, field)}`].filter(Boolean).join(' · ')]
    }),
  )
}

function fieldText(person: RawPerson, field: string): string {
  const raw = person[field]
  if (typeof raw === 'boolean') return raw ? '✓' : '–'
  if (field !== 'birthDate') return asText(raw)
  const { day, month, year } = asDate(raw)
  return [day, month, year].filter(part => part !== '').join('-')
}
