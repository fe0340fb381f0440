import * as z from 'zod'
import { FormDefinition } from '../definition/definition.ts'

/** An exported form file; `$schema` is the address of its JSON schema. */
export const FormFile = FormDefinition.extend({ $schema: z.string().max(300).optional() })
export type FormFile = z.infer<typeof FormFile>

/** The JSON Schema (draft 2020-12) of a form file. */
export function formFileSchema(): object {
  const schema = z.toJSONSchema(FormFile, { io: 'input', reused: 'ref', target: 'draft-2020-12' })
  return {
    ...schema,
    $id: 'urn:kring:form-definition',
    title: 'A form of Kring',
    description:
      'What can be imported as a form. A condition asks about earlier questions only, and every key is there once: the list before publishing says what a schema can not.',
  }
}
