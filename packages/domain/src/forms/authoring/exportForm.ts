import type { FormDefinition } from '../definition/definition.ts'
import type { FormFile } from './formFile.ts'

/** Where a host publishes what a form in a file looks like. */
export const formSchemaPath = '/api/form-definition.schema.json'

/** `origin`: of the host that the file is taken from. Editors that know JSON Schema then help who writes in it. */
export const exportForm = (form: FormDefinition, origin: string): FormFile => ({
  $schema: `${origin}${formSchemaPath}`,
  ...form,
})

export function importForm({ $schema, ...form }: FormFile): FormDefinition {
  return form
}
