import { Hono } from 'hono'
import type { RequestContext } from '../middleware/request.ts'
import { formDefinitionSchema, openApi, reference, referenceStyle } from '../openapi/documents.ts'

const json = { 'Content-Type': 'application/json' }
const page = { 'Content-Type': 'text/html; charset=utf-8' }
const style = { 'Content-Type': 'text/css; charset=utf-8' }

/** Health check, OpenAPI document with its page, and JSON schema of a form; requires no sign-in and does not use the table. */
export const health = () =>
  new Hono<RequestContext>()
    .get('/health', context => context.json({ status: 'ok' as const }))
    .get('/openapi.json', async context => context.body(await openApi(), 200, json))
    .get('/reference', async context => context.body(await reference(), 200, page))
    .get('/reference.css', async context => context.body(await referenceStyle(), 200, style))
    .get('/form-definition.schema.json', async context => context.body(await formDefinitionSchema(), 200, json))
