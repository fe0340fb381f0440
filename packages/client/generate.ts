import { readFile, writeFile } from 'node:fs/promises'
import { ofSystems } from '@kring/functions/api/openapi/reference/ofSystems'
import openapiTS, { astToString } from 'openapi-typescript'
import { partOf } from './partOf.ts'

const contract = new URL('../../functions/api/openapi/openapi.generated.json', import.meta.url)
export const typesFile = new URL('./src/contract.generated.ts', import.meta.url)

/** The types of what a partner's system may call, as `openapi-typescript` makes them of the contract. */
export async function contractTypes(): Promise<string> {
  const part = partOf(JSON.parse(await readFile(contract, 'utf8')), ofSystems)
  return `// Made of functions/api/openapi/openapi.generated.json by \`npm run client\`.\n${astToString(await openapiTS(JSON.stringify(part)))}`
}

/** `npm run client`: writes them. A test fails when they are out of date. */
if (import.meta.main) await writeFile(typesFile, await contractTypes())
