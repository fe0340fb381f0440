/** The fixed sentences of a child's version, in one language. Short: they are read by, or to, a child of eight. */
export type ChildWords = {
  readonly title: (name: string) => string
  readonly running: (name: string) => string
  readonly face: string
  /** What the drawing of the circle shows, for who hears it. */
  readonly seats: string
  readonly doing: string
  /** When no agreement names the child. */
  readonly noAgreements: string
  /** What the general drawing beside an agreement shows. */
  readonly together: string
  readonly differs: string
  readonly week: string
  /** From Monday on. */
  readonly days: readonly [string, string, string, string, string, string, string]
  readonly callers: string
  readonly callWhen: string
  readonly callWho: string
  readonly nobodyAnswers: string
  readonly danger: string
  readonly emergency: string
  readonly free: string
  readonly drawing: string
  readonly drawHere: string
  readonly opinion: string
  readonly colour: string
  readonly faces: readonly [string, string, string]
  readonly faceAlts: readonly [string, string, string]
  readonly change: (name: string) => string
}
