/** A person's answer on whether they want to take part, asked individually (G7). */
export const wills = ['yes', 'unsure', 'no', 'not-asked'] as const
export type Will = (typeof wills)[number]

export type Willing = { readonly answers: Readonly<Record<string, Will>>; readonly other: string }

/** The text of each answer in one language: "wil meedoen". */
export type WillWords = Readonly<Record<Will, string>>

/** One line per person, "Johan Vermeulen: wil meedoen", followed by the free text. */
export function writeWilling({ answers, other }: Willing, words: WillWords): string {
  const lines = Object.entries(answers).map(([name, will]) => `${name}: ${words[will]}`)
  return [...lines, other.trim()].filter(line => line !== '').join('\n')
}

/** Parses `writeWilling`. A line that does not match in any language is kept as free text. */
export function readWilling(text: string, names: readonly string[], languages: readonly WillWords[]): Willing {
  const answers: Record<string, Will> = {}
  const other: string[] = []
  for (const line of text.split('\n')) {
    const name = names.find(one => line.startsWith(`${one}: `))
    const said = name === undefined ? undefined : line.slice(name.length + 2).trim()
    const will = wills.find(one => languages.some(words => words[one] === said))
    if (name === undefined || will === undefined) other.push(line)
    else answers[name] = will
  }
  return { answers, other: other.join('\n').trim() }
}
