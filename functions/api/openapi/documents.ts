import { readFile } from 'node:fs/promises'
import { once } from '../../once.ts'

/**
 * The generated documents, as compact JSON. They are files beside this one, and beside the bundle in the cloud
 * (infra/constructs/bundle.ts): in the code they would be parsed at every cold start.
 */
const document = (name: string) =>
  once(async (): Promise<string> => {
    const text = await readFile(new URL(name, import.meta.url), 'utf8')
    return JSON.stringify(JSON.parse(text))
  })

export const openApi = document('./openapi.generated.json')
export const formDefinitionSchema = document('./formDefinition.generated.json')
