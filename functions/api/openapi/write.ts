import { writeFile } from 'node:fs/promises'
import { openApiDocument } from './document.ts'

/** `npm run openapi`: writes the contract that `/api/openapi.json` serves. A test fails when it is behind. */
const file = new URL('./openapi.generated.json', import.meta.url)
await writeFile(file, `${JSON.stringify(openApiDocument(), null, 1)}\n`)
