import * as z from 'zod'
import { FormDefinition } from '../definition/definition.ts'

/** A form as it goes into a file and comes back out of one; `$schema` says where its shape is published. */
export const FormFile = FormDefinition.extend({ $schema: z.string().max(300).optional() })
export type FormFile = z.infer<typeof FormFile>

/** The shape of a form in a file, as a JSON Schema (draft 2020-12). */
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
