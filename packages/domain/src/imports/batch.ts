import * as z from 'zod'
import {
  type ConstantField,
  constantFields,
  type ImportField,
  isChoiceField,
  isConstantField,
  isImportField,
  neededFields,
} from './fields.ts'

/** Rows and columns of a sheet that are read; a file with more is refused. */
export const mostRows = 20_000
export const mostColumns = 200
/** Different words of one column that are mapped one by one. */
export const mostValues = 1000

/** Where a file's columns go. */
export const ImportMapping = z.strictObject({
  /** The columns of each field, the first one 0. Several only for themes. */
  columns: z.record(
    z.string(),
    z
      .array(
        z
          .int()
          .min(0)
          .max(mostColumns - 1),
      )
      .min(1)
      .max(20),
  ),
  /** What is the same for every row. */
  constants: z.record(z.string(), z.string().min(1).max(80)),
  /** How a date such as 03/04/2021 is meant; absent: such a date is a fault. */
  dateOrder: z.enum(['day-month', 'month-day']).optional(),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** What the words of each field mean; an empty text: nothing is taken over. */
export const ImportValues = z.record(z.string(), z.record(z.string().max(80), z.string().max(80)))
export type ImportValues = z.infer<typeof ImportValues>

export const importStates = ['read', 'checked', 'importing', 'imported', 'taking-back', 'taken-back'] as const
export type ImportState = (typeof importStates)[number]

export type MappingFault =
  | { readonly code: 'field-unknown' | 'column-twice' | 'several-columns'; readonly field: string }
  | { readonly code: 'field-missing'; readonly field: ImportField }
  | { readonly code: 'partner-not-yours' }

/** What is wrong with a mapping. `of`: the operator says in a column whose a row is; of a partner's import each is its own. */
export function mappingFaults(
  { columns, constants }: ImportMapping,
  of: 'operator' | 'partner',
): readonly MappingFault[] {
  const fields = Object.entries(columns)
  const used = fields.flatMap(([, indexes]) => indexes)
  const twice = new Set(used.filter((index, at) => used.indexOf(index) !== at))
  const named = new Set([...fields.map(([field]) => field), ...Object.keys(constants)])
  const needed: readonly ImportField[] = of === 'operator' ? ['partner', ...neededFields] : neededFields
  return [
    ...fields.flatMap(([field, indexes]): readonly MappingFault[] => {
      if (!isImportField(field)) return [{ code: 'field-unknown', field }]
      if (indexes.length > 1 && field !== 'themes') return [{ code: 'several-columns', field }]
      return indexes.some(index => twice.has(index)) ? [{ code: 'column-twice', field }] : []
    }),
    ...Object.keys(constants).flatMap((field): readonly MappingFault[] => {
      if (!isConstantField(field)) return [{ code: 'field-unknown', field }]
      return field in columns ? [{ code: 'column-twice', field }] : []
    }),
    ...needed.flatMap((field): readonly MappingFault[] => (named.has(field) ? [] : [{ code: 'field-missing', field }])),
    ...(of === 'partner' && named.has('partner') ? [{ code: 'partner-not-yours' as const }] : []),
  ]
}

/** The fields of a mapping whose words are mapped. */
export const choicesIn = ({ columns }: Pick<ImportMapping, 'columns'>) => Object.keys(columns).filter(isChoiceField)

export type Constants = { readonly [field in ConstantField]?: string | undefined }
export const constantsOf = ({ constants }: Pick<ImportMapping, 'constants'>): Constants =>
  Object.fromEntries(
    constantFields.flatMap(field => (constants[field] === undefined ? [] : [[field, constants[field]]])),
  )
