type Json = { readonly [key: string]: unknown }

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The part of a contract that these calls need ("get /api/…"), with the types that they name. Throws for a call that is not there. */
export function partOf(contract: Json, calls: readonly string[]): Json {
  const all = isJson(contract.paths) ? contract.paths : {}
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of calls) {
    const [method = '', path = ''] = call.split(' ')
    const methods = all[path]
    if (!isJson(methods) || methods[method] === undefined) throw new TypeError(`not in the contract: ${call}`)
    paths[path] = { ...paths[path], [method]: methods[method] }
  }
  const components = isJson(contract.components) ? contract.components : {}
  const schemas = isJson(components.schemas) ? components.schemas : {}
  const needed = new Set<string>()
  const follow = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (!needed.has(name)) {
        needed.add(name)
        follow(schemas[name])
      }
  }
  follow(paths)
  const kept = Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => (needed.has(name) ? [[name, anyJson(name, schema)]] : [])),
  )
  return { ...contract, paths, components: { ...components, schemas: kept } }
}

/** Any JSON, which is defined by itself, becomes `unknown`: TypeScript knows no property whose type is the property. */
const anyJson = (name: string, schema: unknown): unknown =>
  isJson(schema) && Array.isArray(schema.anyOf) && JSON.stringify(schema).includes(`schemas/${name}"`) ? {} : schema
