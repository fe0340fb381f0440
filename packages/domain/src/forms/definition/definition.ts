import * as z from 'zod'
import { fileTypes, mostFiles } from '../../attachments/fileTypes.ts'
import { Localized } from '../../language/locale.ts'
import { VariantId } from '../../variants/variants.ts'
import { personFieldNames } from './personFields.ts'

/** Key of a question, by which reports and stored answers refer to it; it never changes once published. */
export const QuestionKey = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/)

/** `personal`: identifies someone. `special`: health, offences, beliefs (GDPR art. 9 and 10). */
export const Mark = z.enum(['personal', 'special'])
export type Mark = z.infer<typeof Mark>

/**
 * The dimensions by which a funder's report may be broken down. `ageGroup` is derived from a birth date; no date is
 * stored.
 */
export const Dimension = z.enum(['municipality', 'theme', 'ageGroup'])
export type Dimension = z.infer<typeof Dimension>

/** The meaning by which the dossier page finds a question in any tenant's form. */
export const Meaning = z.enum([
  'main-person',
  'people',
  'professionals',
  'story',
  'question',
  'tried',
  'conditions',
  'safety',
  'urgency',
  'payer',
  'discussed',
  'contact',
  // Restorative: the two sides, each in separate questions.
  'did-harm',
  'harmed',
  'people-did-harm',
  'people-harmed',
  'material-harm',
  'immaterial-harm',
  'own-side',
  'other-side',
  // Neighbourhood: a place, its groups with a spokesperson each, and groups without one.
  'place',
  'groups',
  'open-groups',
  // Learning circle.
  'school',
  'school-year',
  'teacher',
])
export type Meaning = z.infer<typeof Meaning>

/**
 * When a question or section is shown. Refers to earlier questions only. `is`: the answer equals the value. `includes`:
 * a multiple choice contains the value. `answered`: there is an answer.
 */
export type Condition =
  | { readonly question: string; readonly is: string | boolean }
  | { readonly question: string; readonly includes: string }
  | { readonly question: string; readonly answered: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: QuestionKey, is: z.union([z.string().max(200), z.boolean()]) }),
    z.strictObject({ question: QuestionKey, includes: z.string().max(200) }),
    z.strictObject({ question: QuestionKey, answered: z.literal(true) }),
    z.strictObject({ all: z.array(Condition).min(1).max(20) }),
    z.strictObject({ any: z.array(Condition).min(1).max(20) }),
    z.strictObject({ not: Condition }),
  ]),
)

const common = {
  key: QuestionKey,
  label: Localized,
  help: Localized.optional(),
  required: z.boolean(),
  marks: z.array(Mark).default([]),
  dimension: Dimension.optional(),
  meaning: Meaning.optional(),
  visibleIf: Condition.optional(),
}

export const ChoiceOption = z.strictObject({
  value: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  label: Localized,
  hint: Localized.optional(),
})
export type ChoiceOption = z.infer<typeof ChoiceOption>

/** Fields of a person besides the name, which is always asked; a form chooses which, and which are required. */
export const PersonField = z.enum(personFieldNames)
export type PersonField = z.infer<typeof PersonField>

const personFields = {
  fields: z.array(PersonField).max(personFieldNames.length),
  requiredFields: z.array(PersonField).max(personFieldNames.length).default([]),
}

export const Question = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...common, maxLength: z.int().min(1).max(500).default(200) }),
  z.strictObject({ type: z.literal('long-text'), ...common, maxLength: z.int().min(1).max(20_000).default(4000) }),
  z.strictObject({
    type: z.literal('number'),
    ...common,
    min: z.number().optional(),
    max: z.number().optional(),
    integer: z.boolean().default(true),
    unit: Localized.optional(),
  }),
  z.strictObject({ type: z.literal('date'), ...common, when: z.enum(['past', 'future', 'any']).default('any') }),
  z.strictObject({ type: z.literal('email'), ...common }),
  z.strictObject({ type: z.literal('phone'), ...common }),
  z.strictObject({ type: z.literal('choice'), ...common, options: z.array(ChoiceOption).min(2).max(700) }),
  z.strictObject({ type: z.literal('multiple-choice'), ...common, options: z.array(ChoiceOption).min(2).max(700) }),
  z.strictObject({ type: z.literal('yes-no'), ...common }),
  z.strictObject({ type: z.literal('person'), ...common, ...personFields }),
  z.strictObject({
    type: z.literal('person-list'),
    ...common,
    ...personFields,
    /** What one item of the list is called: "persoon", "buurman of groep". */
    itemName: Localized,
    max: z.int().min(1).max(60).default(40),
  }),
  /** The label is the text that is agreed to; `required` means consent must be given. */
  z.strictObject({ type: z.literal('consent'), ...common }),
  z.strictObject({
    type: z.literal('file'),
    ...common,
    /** Maximum number of files. */
    max: z.int().min(1).max(mostFiles).default(mostFiles),
    accept: z
      .array(z.enum(fileTypes))
      .min(1)
      .max(fileTypes.length)
      .default([...fileTypes]),
  }),
])
export type Question = z.infer<typeof Question>
export type QuestionType = Question['type']

export const Section = z.strictObject({
  key: QuestionKey,
  title: Localized,
  intro: Localized.optional(),
  visibleIf: Condition.optional(),
  questions: z.array(Question).min(1).max(60),
})
export type Section = z.infer<typeof Section>

/** `professional` signs in; `citizen` needs no account (G1); `partner-system` submits through the API. */
export const Audience = z.enum(['professional', 'citizen', 'partner-system'])
export type Audience = z.infer<typeof Audience>

export const FormId = z.string().regex(/^[a-z0-9-]{3,40}$/)

/**
 * One version of a form. Versions never change; answers belong to the version on which they were given. A form for
 * several variants has a choice question `variant`; a form for one variant needs none.
 */
export const FormDefinition = z.strictObject({
  id: FormId,
  version: z.int().min(1),
  audience: Audience,
  variants: z.array(VariantId).min(1),
  title: Localized,
  intro: Localized.optional(),
  /** Shown on the task list, e.g. "Weet Johan ervan?". */
  reminder: z.strictObject({ title: Localized, text: Localized }).optional(),
  sections: z.array(Section).min(1).max(30),
  /**
   * Declarations at the end. Each one that fits the answers must be ticked; sent as consent answers in the last section.
   */
  declarations: z
    .array(z.strictObject({ key: QuestionKey, text: Localized, visibleIf: Condition.optional() }))
    .max(5)
    .default([]),
  /** "Wie leest dit?", beside the send button. */
  readers: Localized.optional(),
})
export type FormDefinition = z.infer<typeof FormDefinition>
export type Declaration = FormDefinition['declarations'][number]
