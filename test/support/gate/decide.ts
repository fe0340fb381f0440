import { runSimulation } from '@cloud-copilot/iam-simulate'
import { account } from './cloud.ts'
import type { Session } from './sessions.ts'

export type Question = {
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string | readonly string[]>>
  /** Of what is asked for, where that has a policy: a role's trust. */
  readonly resourcePolicy?: object
}

/** Undefined where the policies allow it, else why not, in the words of AWS. */
export async function refusalOf({ role, tags, arn }: Session, question: Question): Promise<string | undefined> {
  const { action, resource, context, resourcePolicy } = question
  const principalTags = Object.entries(tags).map(([tag, value]) => [`aws:PrincipalTag/${tag}`, value])
  const answer = await runSimulation(
    {
      request: {
        principal: arn,
        action,
        resource: { resource, accountId: account },
        contextVariables: Object.fromEntries([...principalTags, ...Object.entries(context)]),
      },
      identityPolicies: role.policies.map((policy, index) => ({ name: `${role.name} ${index}`, policy })),
      ...(resourcePolicy === undefined ? {} : { resourcePolicy }),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  if (answer.resultType !== 'error' && answer.overallResult === 'Allowed') return undefined
  const why = answer.resultType === 'error' ? answer.errors.message : `no policy allows the ${action} action`
  return `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} because ${why}`
}
