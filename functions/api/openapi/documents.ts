import { readFile } from 'node:fs/promises'
import { once } from '../../once.ts'

/**
 * The generated documents, as compact JSON. They are files beside this one, and beside the bundle in the cloud
 * (infra/constructs/bundle.ts): in the code they would be parsed at every cold start.
 */
const file = (name: string) => once(() => readFile(new URL(name, import.meta.url), 'utf8'))
const document = (name: string) => {
  const text = file(name)
  return once(async (): Promise<string> => JSON.stringify(JSON.parse(await text())))
}

export const openApi = document('./openapi.generated.json')
export const formDefinitionSchema = document('./formDefinition.generated.json')
/** The reference of the API as a page, and how it looks. */
export const reference = file('./reference.generated.html')
export const referenceStyle = file('./reference.css')
