import * as z from 'zod'

const oneOrMore = z.union([z.string().transform(value => [value]), z.array(z.string())])

/** A value of a condition: CloudFormation gives numbers and booleans as text. */
const values = z.union([z.string(), z.boolean().transform(String), z.number().transform(String)])
const conditionSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([values.transform(value => [value]), z.array(values)])),
)

const principalSchema = z.union([
  z.literal('*').transform((): { AWS?: string[]; Service?: string[] } => ({ AWS: ['*'] })),
  z.object({ AWS: oneOrMore.optional(), Service: oneOrMore.optional() }).strict(),
])

/** A statement of a policy; a single value and a list of one are the same. NotAction and the like are refused. */
const statementSchema = z
  .object({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Principal: principalSchema.optional(),
    Action: oneOrMore,
    Resource: oneOrMore.default(['*']),
    Condition: conditionSchema.default({}),
  })
  .strict()

export type Statement = z.output<typeof statementSchema>

const documentSchema = z.object({ Statement: z.array(statementSchema) })

/** The statements of a policy document. */
export const statementsIn = (document: unknown): readonly Statement[] => documentSchema.parse(document).Statement
