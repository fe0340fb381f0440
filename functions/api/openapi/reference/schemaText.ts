import * as z from 'zod'

const Names = z.array(z.string())
const Record = z.record(z.string(), z.unknown())

/** A JSON schema of the contract as a type reads in TypeScript; a named one by its name. What it cannot say is `unknown`. */
export function schemaText(schema: unknown, indent = ''): string {
  const found = Record.safeParse(schema)
  if (!found.success) return 'unknown'
  const { $ref, anyOf, oneOf, allOf, enum: values, const: value, type, items, prefixItems } = found.data
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? 'unknown'
  if (value !== undefined) return JSON.stringify(value)
  if (Array.isArray(values)) return values.map(one => JSON.stringify(one)).join(' | ')
  const union = [anyOf, oneOf].find(Array.isArray)
  if (union !== undefined) return [...new Set(union.map(one => schemaText(one, indent)))].join(' | ')
  if (Array.isArray(allOf)) return allOf.map(one => schemaText(one, indent)).join(' & ')
  if (Array.isArray(type)) return type.map(one => schemaText({ ...found.data, type: one }, indent)).join(' | ')
  if (type === 'array') {
    if (Array.isArray(prefixItems)) return `[${prefixItems.map(one => schemaText(one, indent)).join(', ')}]`
    const of = schemaText(items, indent)
    return of.includes(' | ') || of.includes('\n') ? `Array<${of}>` : `${of}[]`
  }
  return type === 'object' ? objectText(found.data, indent) : plainText(found.data)
}

function objectText({ properties, required, additionalProperties }: z.infer<typeof Record>, indent: string): string {
  const fields = Object.entries(Record.catch({}).parse(properties))
  if (fields.length === 0) {
    const isOpen = typeof additionalProperties === 'object'
    return isOpen ? `{ [name: string]: ${schemaText(additionalProperties, indent)} }` : '{}'
  }
  const needed = new Set(Names.catch([]).parse(required))
  const inner = `${indent}  `
  const lines = fields.map(([name, one]) => `${inner}${name}${needed.has(name) ? '' : '?'}: ${schemaText(one, inner)}`)
  return `{\n${lines.join('\n')}\n${indent}}`
}

function plainText({ type, format }: z.infer<typeof Record>): string {
  if (type === 'string') return typeof format === 'string' ? `string /* ${format} */` : 'string'
  if (type === 'integer') return 'number /* whole */'
  return typeof type === 'string' ? type : 'unknown'
}
