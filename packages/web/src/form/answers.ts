/** Raw answers as entered, by question key; not validated. */
export type Answers = Readonly<Record<string, unknown>>
