import type { ImportView } from '../../../api/imports.ts'

/** A card of one import; `onSaid` gets what is to be said of what was done. */
export type OneProps = { readonly base: string; readonly view: ImportView; readonly onSaid: (said: string) => void }
