import { writeFile } from 'node:fs/promises'
import { formFileSchema } from '@kring/domain'
import { openApiDocument } from './document.ts'

/**
 * `npm run openapi`: writes the document that `/api/openapi.json` serves, and the JSON schema of a form. A test fails
 * when either is out of date.
 */
const write = (name: string, document: unknown, space: number) =>
  writeFile(new URL(name, import.meta.url), `${JSON.stringify(document, null, space)}\n`)
await write('./openapi.generated.json', openApiDocument(), 1)
await write('./formDefinition.generated.json', formFileSchema(), 1)
