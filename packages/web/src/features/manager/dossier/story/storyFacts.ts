import {
  type AnswerWords,
  answerWithMeaning,
  answerWords,
  type FormDefinition,
  type Locale,
  type Localized,
  type Meaning,
  type MeantAnswer,
  meaningOf,
  type ParticipantsKind,
} from '@kring/domain'

/** The facts a manager needs first, in this order, independent of the partner's labels. */
export const factMeanings = ['discussed', 'safety', 'conditions', 'urgency', 'tried', 'payer'] as const
export type FactMeaning = (typeof factMeanings)[number]

export type StoryFact = { readonly meaning: FactMeaning; readonly lines: readonly FactLine[] }
/** With its question where the answer means nothing alone. */
export type FactLine = AnswerWords & { readonly asked?: Localized }

export function storyFacts(definition: FormDefinition, answers: unknown, locale: Locale): readonly StoryFact[] {
  return factMeanings.flatMap(meaning => {
    const lines = answerWithMeaning(definition, answers, meaning).map(meant =>
      factLine(definition, meaning, meant, locale),
    )
    return lines.length === 0 ? [] : [{ meaning, lines }]
  })
}

/** Yes, no and "I don't know" need their question; who pays is labelled by the fact's name. */
function factLine(
  definition: FormDefinition,
  meaning: FactMeaning,
  { question, answer }: MeantAnswer,
  locale: Locale,
): FactLine {
  const words = answerWords(definition, question.key, answer, locale)
  if (meaning === 'payer') return words
  const isShort = question.type === 'yes-no' || (question.type === 'choice' && bare.has(String(answer)))
  return isShort ? { ...words, asked: question.label } : words
}

const bare = new Set(['yes', 'no', 'unknown', 'thinking', 'not-asked'])

export type StoryPart = {
  readonly key: string
  readonly label: Localized
  readonly isLong: boolean
  readonly paragraphs: readonly string[]
  readonly lang?: Locale
}

/** Facts shown with their side or groups, where there are any. */
const shownApart: Partial<Readonly<Record<ParticipantsKind, readonly Meaning[]>>> = {
  'two-sides': ['material-harm', 'immaterial-harm'],
  groups: ['place'],
}

/** The story, followed by its additional questions (a dream, what is broken). */
export function storyIn(
  definition: FormDefinition,
  answers: unknown,
  locale: Locale,
  kind?: ParticipantsKind,
): readonly StoryPart[] {
  const told = answerWithMeaning(definition, answers, 'story').filter(({ question }) => {
    const meaning = meaningOf(question)
    return kind === undefined || meaning === undefined || !shownApart[kind]?.includes(meaning)
  })
  const parts = told.map(meant => textOf(definition, meant, locale))
  const story = parts.find(({ isLong }) => isLong)
  return story ? [story, ...parts.filter(part => part !== story)] : parts
}

/** The question proposed by the referrer, if any. */
export function proposedQuestion(definition: FormDefinition, answers: unknown, locale: Locale): string | undefined {
  const [first] = answerWithMeaning(definition, answers, 'question')
  return first && textOf(definition, first, locale).paragraphs.join(' ')
}

function textOf(definition: FormDefinition, { question, answer }: MeantAnswer, locale: Locale): StoryPart {
  const { words, ...lang } = answerWords(definition, question.key, answer, locale)
  return {
    key: question.key,
    label: question.label,
    isLong: question.type === 'long-text',
    paragraphs: words.split('\n').filter(line => line.trim() !== ''),
    ...lang,
  }
}

/** The themes, labelled as in the partner's form. */
export function themesIn(definition: FormDefinition, themes: readonly string[], locale: Locale): readonly Localized[] {
  const asIs = (theme: string): Localized => ({ [locale]: theme })
  const question = definition.sections.flatMap(({ questions }) => questions).find(one => one.dimension === 'theme')
  if (question?.type !== 'multiple-choice' && question?.type !== 'choice') return themes.map(asIs)
  return themes.map(theme => question.options.find(({ value }) => value === theme)?.label ?? asIs(theme))
}
