import {
  type SatisfactionGroup,
  type SatisfactionSubject,
  satisfactionGroups,
  satisfactionSubjects,
} from '../trajectory/state/satisfaction.ts'

export type GradeField = `grade-${SatisfactionGroup}-${SatisfactionSubject}`

/** A grade that one group gave about one subject: `grade-circle-plan`. */
export const gradeFields: readonly GradeField[] = satisfactionGroups.flatMap(group =>
  satisfactionSubjects.map((subject): GradeField => `grade-${group}-${subject}`),
)

/** Fields whose cell is one of a few words, or of a list of ours. */
export const choiceFields = [
  'partner',
  'variant',
  'source',
  'municipality',
  'themes',
  'age',
  'minor',
  'plan',
  'stop-reason',
  'grant',
] as const
export type ChoiceField = (typeof choiceFields)[number]

export const dayFields = [
  'submitted-on',
  'accepted-on',
  'coordinator-on',
  'contact-on',
  'conference-on',
  'plan-on',
  'evaluated-on',
] as const
export type DayField = (typeof dayFields)[number]

/** Whole numbers, of people unless the name says otherwise. */
export const numberFields = [
  'circle',
  'professionals',
  'children',
  'known',
  'invited',
  'private-minutes',
  'agreements',
  'by-circle',
  'fully',
  'partly',
  'not',
] as const
export type NumberField = (typeof numberFields)[number]

/** The number or code by which its owner knows a trajectory. Only its keyed hash is kept. */
export const referenceField = 'reference'

export type ImportField = typeof referenceField | ChoiceField | DayField | NumberField | GradeField

/** Everything that a column of a spreadsheet can say of a trajectory of the past. Names, addresses and free text are not among it. */
export const importFields: readonly ImportField[] = [
  referenceField,
  ...choiceFields,
  ...dayFields,
  ...numberFields,
  ...gradeFields,
]

export const isImportField = (name: string): name is ImportField => importFields.some(field => field === name)
export const isChoiceField = (name: string): name is ChoiceField => choiceFields.some(field => field === name)
export const isDayField = (name: string): name is DayField => dayFields.some(field => field === name)
export const isNumberField = (name: string): name is NumberField => numberFields.some(field => field === name)

/** Without these nothing can be counted; each in a column, or the same for every row. */
export const neededFields = ['submitted-on', 'variant', 'source'] as const

/** Fields that can be the same for every row of a file. */
export const constantFields = [
  'partner',
  'variant',
  'source',
  'municipality',
  'grant',
] as const satisfies readonly ChoiceField[]
export type ConstantField = (typeof constantFields)[number]
export const isConstantField = (name: string): name is ConstantField => constantFields.some(field => field === name)
