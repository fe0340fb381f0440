/**
 * What was last looked for, for who comes back from a dossier. In memory only: a name does not belong in an address, a
 * history or a storage.
 */
let last = ''
export const lastSearched = (): string => last
export const rememberSearched = (text: string): void => {
  last = text
}
