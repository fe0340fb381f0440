import { writeFile } from 'node:fs/promises'
import { formFileSchema } from '@kring/domain'
import { openApiDocument } from './document.ts'
import { referencePage } from './reference/page.ts'

/**
 * `npm run openapi`: writes the document that `/api/openapi.json` serves, the page `/api/reference` made from it, and the JSON
 * schema of a form. A test fails when one is out of date.
 */
const write = (name: string, document: unknown, space: number) =>
  writeFile(new URL(name, import.meta.url), `${JSON.stringify(document, null, space)}\n`)
await write('./openapi.generated.json', openApiDocument(), 1)
await writeFile(new URL('./reference.generated.html', import.meta.url), referencePage(openApiDocument()))
await write('./formDefinition.generated.json', formFileSchema(), 1)
