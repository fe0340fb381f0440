/** A failure that the user can fix. `message` is one sentence: what is wrong and what to do. */
export class HostFault extends Error {
  readonly code: HostFaultCode

  constructor(code: HostFaultCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'HostFault'
    this.code = code
  }
}

export type HostFaultCode =
  | 'engine-missing'
  | 'engine-failed'
  | 'port-taken'
  | 'folder-unusable'
  | 'folder-in-use'
  | 'host-not-running'
  | 'user-unknown'
  | 'build-failed'
  | 'setting-wrong'
  | 'history-altered'
  | 'erasure-failed'
  | 'import-unfinished'

/** Exits a command line program with code 1. Prints only the message of a HostFault, the whole error of any other. */
export function endWith(error: unknown): never {
  console.error(error instanceof HostFault ? `kring: ${error.message}` : error)
  process.exit(1)
}

/** The `code` that Node puts on system errors: ENOENT, EADDRINUSE, … */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
