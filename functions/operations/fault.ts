/** What an operator's command refuses, by a stable code; the sentence says what is wrong and what to do. */
export class OperationFault extends Error {
  override readonly name = 'OperationFault'
  readonly code: OperationFaultCode

  constructor(code: OperationFaultCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.code = code
  }
}

export type OperationFaultCode =
  | 'command-unknown'
  | 'words-wrong'
  | 'host-unknown'
  | 'host-not-running'
  | 'host-running'
  | 'not-on-this-host'
  | 'account-differs'
  | 'role-refused'
  | 'admin-exists'
  | 'funder-exists'
  | 'funder-unknown'
  | 'grant-refused'
  | 'member-unknown'
  | 'invitation-not-open'
  | 'invited-lately'
  | 'dossier-unknown'
  | 'export-exists'
  | 'export-incomplete'
  | 'export-altered'
  | 'export-format'
  | 'secret-differs'
  | 'key-differs'
  | 'table-not-empty'
  | 'import-differs'
  | 'restore-refused'
  | 'restore-not-open'
