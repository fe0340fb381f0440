import { Hono } from 'hono'
import type { RequestContext } from '../middleware/request.ts'
import { formDefinitionSchema, openApi } from '../openapi/documents.ts'

const json = { 'Content-Type': 'application/json' }

/** Health check, OpenAPI document and JSON schema of a form; requires no sign-in and does not use the table. */
export const health = () =>
  new Hono<RequestContext>()
    .get('/health', context => context.json({ status: 'ok' as const }))
    .get('/openapi.json', async context => context.body(await openApi(), 200, json))
    .get('/form-definition.schema.json', async context => context.body(await formDefinitionSchema(), 200, json))
