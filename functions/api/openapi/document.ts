import { systemScopes } from '@kring/domain'
import * as z from 'zod'
import { scopeInToken } from '../../people/accounts.ts'
import { Problem } from '../contract/index.ts'
import { problemCodes } from '../problems.ts'
import { type Operation, operations } from './routes.ts'

type Json = { readonly [key: string]: unknown }

/** Schemas with an id become components and are referred to by name. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Map<string, unknown>): unknown {
  const registry = z.globalRegistry
  const id = registry.get(schema)?.id
  const { $schema, $defs, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    target: 'draft-2020-12',
  })
  const owner = id ?? 'Inline'
  for (const [name, definition] of Object.entries($defs ?? {}))
    components.set(componentName(name, owner), withComponentRefs(definition, owner))
  if (id === undefined) return withComponentRefs(json, owner)
  // A schema with an id is in its own definitions; the root is then only a reference to it.
  if (!Object.hasOwn($defs ?? {}, id)) components.set(id, withComponentRefs(json, owner))
  return { $ref: `#/components/schemas/${id}` }
}

/** Recursive schemas without an id are numbered per schema; prefix the owner's name so that they do not collide. */
const componentName = (name: string, owner: string): string => name.replace(/^__schema(\d+)$/, `${owner}Part$1`)

function withComponentRefs(json: unknown, owner: string): unknown {
  const text = JSON.stringify(json)
  return JSON.parse(
    text.replaceAll(/"#\/\$defs\/(\w+)"/g, (_, name) => `"#/components/schemas/${componentName(name, owner)}"`),
  )
}

function operationOf(operation: Operation, components: Map<string, unknown>): Json {
  const { summary, auth, body, file, query, headers = [], optionalHeaders = [], answer, problems, path } = operation
  const pathNames = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const parameters = [
    ...pathNames.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(query === undefined ? [] : queryParameters(query, components)),
    ...headers.map(name => ({ name, in: 'header', required: true, schema: { type: 'string' } })),
    ...optionalHeaders.map(name => ({ name, in: 'header', required: false, schema: { type: 'string' } })),
    { name: 'Accept-Language', in: 'header', required: false, schema: { type: 'string', example: 'nl' } },
  ]
  const content =
    answer.schema === undefined
      ? answer.type === undefined
        ? {}
        : { content: { [answer.type]: { schema: { type: 'string' } } } }
      : { content: { 'application/json': { schema: schemaOf(answer.schema, 'output', components) } } }
  const problem = { content: { 'application/problem+json': { schema: schemaOf(Problem, 'output', components) } } }
  return {
    summary,
    parameters,
    ...(file === undefined ? {} : { requestBody: { required: true, content: fileContent(file) } }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body, 'input', components) } },
          },
        }),
    responses: {
      [answer.status]: { description: 'Done', ...content },
      ...Object.fromEntries(problems.map(status => [status, { description: 'Refused, see code', ...problem }])),
    },
    security: {
      none: [],
      bearer: [{ bearer: [] }],
      optional: [{}, { bearer: [] }],
      'personal-link': [{ personalLink: [] }],
    }[auth],
  }
}

/** Content of a binary file: OpenAPI 3.1 uses an empty schema. */
const fileContent = (types: readonly string[]): Json => Object.fromEntries(types.map(type => [type, {}]))

function queryParameters(query: z.ZodType, components: Map<string, unknown>): readonly Json[] {
  const json = z.object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()).default([]) })
  const { properties, required } = json.parse(schemaOf(query, 'input', components))
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const howToGetToken =
  'An access token. A partner’s own system asks for one at the token endpoint with its client id and secret, with ' +
  `grant_type=client_credentials. With scope=${systemScopes.map(scopeInToken).join(' or scope=')} the token allows that ` +
  'one thing only; with both, or without a scope, all that the system may. Another scope is refused with invalid_scope.'

/** The OpenAPI 3.1 document, generated from the zod schemas that the routes use. */
export function openApiDocument(): Json {
  const components = new Map<string, unknown>()
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation, components) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kring',
      version: '0.1.0',
      description: `Referrals for family group conferences. Errors are RFC 9457 problems; their codes: ${problemCodes.join(', ')}.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: howToGetToken },
        personalLink: { type: 'apiKey', in: 'header', name: 'Personal-Link' },
      },
    },
  }
}
