/** Something the person at the keyboard can put right. `message` is one sentence that says what and how. */
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

/** Ends a command line program: the sentence for what a person can mend, the whole story for a fault of ours. */
export function endWith(error: unknown): never {
  console.error(error instanceof HostFault ? `kring: ${error.message}` : error)
  process.exit(1)
}

/** The `code` that Node puts on system errors: ENOENT, EADDRINUSE, … */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
