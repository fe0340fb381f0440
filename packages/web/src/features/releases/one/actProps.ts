import type { ReleasePlace, ReleaseView } from '../../../api/releases.ts'

/** A card with what can be done with a release; `onDone` gets what to say of it. */
export type ActProps = {
  readonly place: ReleasePlace
  readonly view: ReleaseView
  readonly onDone: (said: string) => void
}
