/** What someone answered when the manager asked them, apart, whether they want to take part (G7). */
export const wills = ['yes', 'unsure', 'no', 'not-asked'] as const
export type Will = (typeof wills)[number]

export type Willing = { readonly answers: Readonly<Record<string, Will>>; readonly other: string }

/** The words for each answer in one language: "wil meedoen". */
export type WillWords = Readonly<Record<Will, string>>

/** One line a person, "Johan Vermeulen: wil meedoen", then what was typed beside it. */
export function writeWilling({ answers, other }: Willing, words: WillWords): string {
  const lines = Object.entries(answers).map(([name, will]) => `${name}: ${words[will]}`)
  return [...lines, other.trim()].filter(line => line !== '').join('\n')
}

/** Back to who answered what. A line that is not one of ours, in any language, stays as it was typed. */
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
