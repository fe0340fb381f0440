import type { FieldValues } from '../form/sessionFields.ts'
import type { FieldError } from '../kit/index.ts'

export type ComplaintFieldsProps = {
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly errorOf: (field: string) => FieldError | undefined
  /** Whether the link by which somebody came says which dossier it is. */
  readonly isDossierKnown?: boolean
}
