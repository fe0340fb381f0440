/** Small words in family names, which say nothing of whom they name. */
const particles = new Set(['van', 'de', 'den', 'der', 'het', 'ter', 'ten', 'te', 'von', 'el', 'al', 'le', 'la', 'du'])

/** A text in lower case without accents, character by character: positions stay those of the original. */
export const plainText = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => {
    const plain = (text[index] ?? '').normalize('NFD')[0]?.toLowerCase() ?? ''
    return plain.length === 1 ? plain : (text[index] ?? '')
  }).join('')

/** The words of a name, in lower case without accents. */
export const nameWords = (name: string): readonly string[] => plainText(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** The same for every order, spelling of capitals, accent and punctuation of a name. */
export const nameKey = (name: string): string => [...nameWords(name)].sort().join(' ')

/** The words of a name by which somebody is recognised in a text. */
export const tellingWords = (name: string): readonly string[] =>
  nameWords(name).filter(word => word.length > 1 && !particles.has(word))
