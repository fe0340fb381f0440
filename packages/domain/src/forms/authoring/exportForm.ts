import type { FormDefinition } from '../definition/definition.ts'
import type { FormFile } from './formFile.ts'

/** Path of the JSON schema of an exported form. */
export const formSchemaPath = '/api/form-definition.schema.json'

/** Exports a form to a file. `origin` is the host's; `$schema` lets editors validate and complete the file. */
export const exportForm = (form: FormDefinition, origin: string): FormFile => ({
  $schema: `${origin}${formSchemaPath}`,
  ...form,
})

export function importForm({ $schema, ...form }: FormFile): FormDefinition {
  return form
}
