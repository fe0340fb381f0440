import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { account } from './cloud.ts'
import { type Deployment, functionNames, type Role } from './roles.ts'

/** A caller bound by policies: a function's own role, or a scope role with session tags. */
export type Session = {
  readonly arn: string
  readonly role: Role
  readonly tags: Readonly<Record<string, string>>
}

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiresAt: Date
}

/** Access keys of set-up and tests, which no policy restricts. */
const unbound = ['administrator', 'local']

/** The signer of a call: bound by policies, not bound, or unknown. */
export type Caller = Session | 'unbound' | 'unknown' | 'expired'

export class Sessions {
  private readonly own: ReadonlyMap<string, Session>
  private readonly handedOut = new Map<string, Session & Credentials>()

  constructor({ own, commands }: Deployment) {
    this.own = new Map([
      ...functionNames.map(name => [name, { arn: sessionArn(own[name], name), role: own[name], tags: {} }] as const),
      ...[...commands].map(
        ([name, role]) => [`command-${name}`, { arn: sessionArn(role, name), role, tags: {} }] as const,
      ),
    ])
  }

  /** By the access key; who knows it is believed to know the secret. A key that was handed out goes with its token. */
  callerOf(headers: IncomingHttpHeaders): Caller {
    const key = /Credential=([^/,\s]+)\//.exec(headers.authorization ?? '')?.[1] ?? ''
    if (unbound.includes(key)) return 'unbound'
    const own = this.own.get(key)
    if (own !== undefined) return own
    const session = this.handedOut.get(key)
    if (session === undefined || headers['x-amz-security-token'] !== session.sessionToken) return 'unknown'
    return session.expiresAt.getTime() > Date.now() ? session : 'expired'
  }

  open(role: Role, name: string, tags: Session['tags'], seconds: number): Session & Credentials {
    const session = {
      arn: sessionArn(role, name),
      role,
      tags,
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(96).toString('base64'),
      expiresAt: new Date(Date.now() + seconds * 1000),
    }
    this.handedOut.set(session.accessKeyId, session)
    return session
  }
}

const sessionArn = (role: Role, name: string): string =>
  `arn:aws:sts::${account}:assumed-role/${role.arn.split('/').at(-1)}/${name}`
