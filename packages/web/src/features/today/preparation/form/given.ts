import type { FieldValues } from '../../../../form/sessionFields.ts'

/** A text that was typed, without the spaces around it. */
export const textIn = (values: FieldValues, field: string): string => (values[field] ?? '').trim()

/** The texts that were typed, by field; what was left empty is not in it. */
export function given<Field extends string>(
  values: FieldValues,
  fields: readonly Field[],
): { readonly [field in Field]?: string | undefined } {
  const texts: { [field in Field]?: string | undefined } = {}
  for (const field of fields) if (textIn(values, field) !== '') texts[field] = textIn(values, field)
  return texts
}
