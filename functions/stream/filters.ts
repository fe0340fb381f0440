import type { DynamoDBRecord } from 'aws-lambda'

/**
 * A filter pattern of Lambda's event source mapping: a record passes when each named field has one of the listed
 * values. AWS: on a DynamoDB stream only what is below `dynamodb` may be filtered on; there is no wildcard; an event
 * source has at most five patterns. docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html
 */
export type FilterPattern = { readonly dynamodb: Fields }
type Fields = { readonly [name: string]: Fields | readonly FilterRule[] }
export type FilterRule = string | { readonly prefix: string } | { readonly suffix: string }

export type StreamFilter = readonly FilterPattern[]

const keys = (pk: readonly FilterRule[], sk: readonly FilterRule[]): FilterPattern => ({
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
})

/**
 * What has effects: events, answers of who is invited, a dossier's link, members of partners and of the operator, resets of
 * their second factors.
 */
export const effectsFilter: StreamFilter = [
  keys([{ prefix: 'T#' }], [{ prefix: 'E#' }, 'LINK', { prefix: 'ANSWER#' }]),
  keys([{ prefix: 'OPS#COORDINATOR#' }], [{ prefix: 'E#' }]),
  { dynamodb: { Keys: { pk: { S: [{ suffix: '#MEMBERS' }, { suffix: '#RESETS' }] } } } },
]

/** What is sealed and witnessed: events, of dossiers, trajectories and coordinators' records; entries of access logs and their seals. */
export const sealFilter: StreamFilter = [
  keys([{ prefix: 'T#' }, { prefix: 'OPS#' }], [{ prefix: 'E#' }, { prefix: 'A#' }]),
]

/** Whether a record passes, as Lambda decides it; for a host without event source mappings. */
export const passesFilter = (filter: StreamFilter, { dynamodb }: DynamoDBRecord): boolean =>
  filter.some(pattern => matches(pattern.dynamodb, dynamodb))

function matches(fields: Fields, value: unknown): boolean {
  return Object.entries(fields).every(([name, expected]) => {
    const found = isRecord(value) ? value[name] : undefined
    return isRules(expected) ? expected.some(rule => fits(rule, found)) : matches(expected, found)
  })
}

const isRules = (expected: Fields | readonly FilterRule[]): expected is readonly FilterRule[] => Array.isArray(expected)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function fits(rule: FilterRule, value: unknown): boolean {
  if (typeof rule === 'string') return value === rule
  if (typeof value !== 'string') return false
  return 'prefix' in rule ? value.startsWith(rule.prefix) : value.endsWith(rule.suffix)
}
