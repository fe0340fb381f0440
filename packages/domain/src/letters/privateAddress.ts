import type { Addressee } from './addressees.ts'

/**
 * The people whose address is not to be shared and yet stands in a text that another person receives. Compared without
 * capitals, accents and punctuation.
 */
export function privateAddressesNamed(
  all: readonly Addressee[],
  to: Addressee | undefined,
  words: readonly string[],
): readonly string[] {
  const said = words.map(plain)
  return all.flatMap(({ id, person: { name, address, addressPrivate } }) => {
    const sought = plain(address ?? '')
    const isOthers = id !== to?.id && addressPrivate === true && sought !== ''
    return isOthers && said.some(text => text.includes(sought)) ? [name] : []
  })
}

const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `.replace(/^ {2}$/, '')
