import { Hono } from 'hono'
import type { RequestContext } from '../middleware/request.ts'
import formDefinition from '../openapi/formDefinition.generated.json' with { type: 'json' }
import document from '../openapi/openapi.generated.json' with { type: 'json' }

/** Health check, OpenAPI document and JSON schema of a form; requires no sign-in and does not use the table. */
export const health = () =>
  new Hono<RequestContext>()
    .get('/health', context => context.json({ status: 'ok' as const }))
    .get('/openapi.json', context => context.json(document))
    .get('/form-definition.schema.json', context => context.json(formDefinition))
