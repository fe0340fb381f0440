import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { type Question, refusalOf } from './decide.ts'
import type { Deployment } from './roles.ts'
import type { Caller, Credentials, Session, Sessions } from './sessions.ts'

export type StsAnswer = { readonly status: number; readonly xml: string }

const inputSchema = z.strictObject({
  Action: z.literal('AssumeRole'),
  Version: z.literal('2011-06-15'),
  RoleArn: z.string(),
  RoleSessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/),
  // AWS: with role chaining a session lasts at most one hour.
  DurationSeconds: z.coerce.number().int().min(900).max(3600).default(3600),
  tags: z.array(
    // AWS: no '*' and no '#' in a tag. docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html
    z.strictObject({
      Key: z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u),
      Value: z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u),
    }),
  ),
})
type Input = z.infer<typeof inputSchema>

/** AssumeRole with session tags, as the functions use it; any other request is refused. */
export async function assumeRole(
  body: string,
  caller: Caller,
  { scopes }: Deployment,
  sessions: Sessions,
): Promise<StsAnswer> {
  if (typeof caller === 'string') return failed(403, 'InvalidClientTokenId', 'The security token is invalid')
  const input = inputSchema.safeParse(parametersOf(body))
  if (!input.success) return failed(400, 'ValidationError', z.prettifyError(input.error))
  const role = scopes.get(input.data.RoleArn)
  const nobody = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.data.RoleArn}`
  const refusal = role === undefined ? nobody : await assumeRoleRefusal(caller, role, input.data)
  if (role === undefined || refusal !== undefined) return failed(403, 'AccessDenied', refusal ?? nobody)
  const session = sessions.open(role, input.data.RoleSessionName, tagsOf(input.data), input.data.DurationSeconds)
  return { status: 200, xml: assumeRoleResponse(session) }
}

/** Why the caller may not assume the role or set its tags; undefined when it may. */
async function assumeRoleRefusal(
  caller: Session,
  { arn, trust }: { arn: string; trust: object },
  input: Input,
): Promise<string | undefined> {
  const tags = Object.entries(tagsOf(input))
  const context: Question['context'] =
    tags.length === 0
      ? {}
      : {
          ...Object.fromEntries(tags.map(([tag, value]) => [`aws:RequestTag/${tag}`, value])),
          'aws:TagKeys': tags.map(([tag]) => tag),
        }
  for (const action of tags.length === 0 ? ['sts:AssumeRole'] : ['sts:AssumeRole', 'sts:TagSession']) {
    const refusal = await refusalOf(caller, { action, resource: arn, context, resourcePolicy: trust })
    if (refusal !== undefined) return refusal
  }
  return undefined
}

const tagsOf = ({ tags }: Input): Readonly<Record<string, string>> =>
  Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))

/** The form's fields; `Tags.member.1.Key` and its like together as `tags`. */
function parametersOf(body: string): Readonly<Record<string, unknown>> {
  const fields = [...new URLSearchParams(body)]
  const tags: Record<string, Record<string, string>> = {}
  const others = fields.filter(([name, value]) => {
    const [, member, part] = /^Tags\.member\.(\d+)\.(\w+)$/.exec(name) ?? []
    if (member === undefined || part === undefined) return true
    tags[member] = { ...tags[member], [part]: value }
    return false
  })
  return { ...Object.fromEntries(others), tags: Object.values(tags) }
}

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

const assumeRoleResponse = (session: Session & Credentials): string =>
  `<AssumeRoleResponse xmlns="${namespace}"><AssumeRoleResult>` +
  `<AssumedRoleUser><Arn>${session.arn}</Arn><AssumedRoleId>AROA:${session.arn.split('/').at(-1)}</AssumedRoleId></AssumedRoleUser>` +
  `<Credentials><AccessKeyId>${session.accessKeyId}</AccessKeyId><SecretAccessKey>${session.secretAccessKey}</SecretAccessKey>` +
  `<SessionToken>${session.sessionToken}</SessionToken><Expiration>${session.expiresAt.toISOString()}</Expiration></Credentials>` +
  `</AssumeRoleResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleResponse>`

const failed = (status: number, code: string, message: string): StsAnswer => ({
  status,
  xml:
    `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code>` +
    `<Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
