/** Why a file cannot be read; the API's refusal has the same name. */
export const fileFaults = [
  'import-file-unreadable',
  'import-file-old',
  'import-file-too-big-inside',
  'import-too-many-rows',
  'import-too-many-columns',
  'import-sheet-unknown',
  'import-no-rows',
  'import-header-unknown',
] as const
export type FileFaultCode = (typeof fileFaults)[number]

export class FileFault extends Error {
  override readonly name = 'FileFault'
  readonly code: FileFaultCode

  constructor(code: FileFaultCode) {
    super(code)
    this.code = code
  }
}
