/** Why a deployment cannot begin or go on, and what to do about it. The code is stable. */
export type Fault = { readonly code: FaultCode; readonly what: string; readonly remedy: string }

export type FaultCode =
  | 'settings-example'
  | 'credentials-missing'
  | 'account-other'
  | 'may-not-look'
  | 'bootstrap-missing'
  | 'bootstrap-old'
  | 'zone-missing'
  | 'zone-other'
  | 'zone-not-delegated'
  | 'mail-sandbox'
  | 'mail-paused'
  | 'mail-identity-elsewhere'
  | 'prefix-taken'
  | 'domain-taken'
  | 'concurrency-too-low'
  | 'pipeline-provider-elsewhere'
  | 'stack-in-progress'
  | 'stack-half-made'
  | 'stack-stuck'
  | 'protected'
  | 'mail-not-verified'
  | 'smoke-failed'
  | 'cdk-failed'
  | 'migration-failed'

/** Ends a command with every fault at once. */
export class Refused extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ code, what, remedy }) => `${code}: ${what}\n  ${remedy}`).join('\n'))
    this.name = 'Refused'
    this.faults = faults
  }
}
