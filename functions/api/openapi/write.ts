import { writeFile } from 'node:fs/promises'
import { formFileSchema } from '@kring/domain'
import { openApiDocument } from './document.ts'

/**
 * `npm run openapi`: writes the contract that `/api/openapi.json` serves, and the shape of a form in a file. A test
 * fails when one of them is behind.
 */
const write = (name: string, document: unknown, space: number) =>
  writeFile(new URL(name, import.meta.url), `${JSON.stringify(document, null, space)}\n`)
await write('./openapi.generated.json', openApiDocument(), 1)
await write('./formDefinition.generated.json', formFileSchema(), 1)
