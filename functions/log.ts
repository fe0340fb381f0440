/** A log line: codes and counts, never what a person wrote. */
export type LogLine = Readonly<Record<string, string | number | boolean | undefined>>
export type Log = {
  readonly info: (message: string, line: LogLine) => void
  readonly error: (message: string, line: LogLine) => void
}
