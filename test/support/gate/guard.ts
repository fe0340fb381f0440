import { refusalOf } from './decide.ts'
import { isUsedBy, kindOfKey } from './grants.ts'
import type { GateReport } from './report.ts'
import type { Deployment } from './roles.ts'
import type { Session } from './sessions.ts'
import { type StoreRequest, storeRequests } from './storeRequests.ts'

type Judgement = { readonly refusal: string | undefined; readonly grants: readonly string[] }

/** More than a run asks; a bound all the same. */
const mostRemembered = 100_000

/** Evaluates each call on the table against the caller's policies, and counts. */
export class Guard {
  private readonly deployment: Deployment
  private readonly remembered = new Map<string, Promise<Judgement>>()
  private readonly used = new Set<string>()
  private allowed = 0
  private refused = 0

  constructor(deployment: Deployment) {
    this.deployment = deployment
  }

  /** Undefined where every part of the call is allowed, else why not. */
  async refusal(session: Session, operation: string, body: unknown): Promise<string | undefined> {
    const requests = storeRequests(operation, body, this.deployment.tableArn)
    const judgements = await Promise.all(requests.map(request => this.judge(session, request)))
    const refused = judgements.find(({ refusal }) => refusal !== undefined)
    if (refused !== undefined) {
      this.refused += 1
      return refused.refusal
    }
    this.allowed += 1
    for (const grant of judgements.flatMap(({ grants }) => grants)) this.used.add(grant)
    return undefined
  }

  report(): GateReport {
    const { own, scopes } = this.deployment
    const granted = [...Object.values(own), ...scopes.values()].flatMap(({ grants }) => grants.map(({ text }) => text))
    return {
      evaluated: this.allowed + this.refused,
      allowed: this.allowed,
      refused: this.refused,
      granted: [...new Set(granted)].sort(),
      used: [...this.used].sort(),
    }
  }

  private judge(session: Session, request: StoreRequest): Promise<Judgement> {
    // Keys that match the same patterns of the role's policies get the same answer, so one of each is evaluated.
    const { grants, arn } = session.role
    const kinds = new Set(request.keys.map(key => kindOfKey(grants, key, session.tags)))
    const question = JSON.stringify([
      arn,
      session.tags,
      request.action,
      request.resource,
      request.select ?? '',
      [...kinds].sort(),
    ])
    const known = this.remembered.get(question)
    if (known !== undefined) return known
    if (this.remembered.size >= mostRemembered) this.remembered.clear()
    const judgement = judge(session, request)
    this.remembered.set(question, judgement)
    return judgement
  }
}

async function judge(session: Session, request: StoreRequest): Promise<Judgement> {
  const { action, resource, keys, select } = request
  const context = {
    ...(keys.length === 0 ? {} : { 'dynamodb:LeadingKeys': keys }),
    // AWS: there only where the call names it.
    ...(select === undefined ? {} : { 'dynamodb:Select': select }),
  }
  const refusal = await refusalOf(session, { action, resource, context })
  if (refusal !== undefined) return { refusal: `${refusal} (keys: ${keys.join(', ') || 'none'})`, grants: [] }
  const grants = session.role.grants.filter(grant => isUsedBy(grant, request, session.tags))
  return { refusal: undefined, grants: grants.map(({ text }) => text) }
}
