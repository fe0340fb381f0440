/** Raw answers of a form as typed, by the key of their question; not validated. */
export type Answers = Readonly<Record<string, unknown>>
