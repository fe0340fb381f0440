import type { ImportView } from '../../../api/imports.ts'
import type { LongSteps } from './useLongSteps.ts'

/** A card of one import; `onSaid` gets what is to be said of what was done. */
export type OneProps = { readonly base: string; readonly view: ImportView; readonly onSaid: (said: string) => void }
/** A card from which what takes several steps is begun, or on which it goes on. */
export type StepsProps = OneProps & { readonly steps: LongSteps }
