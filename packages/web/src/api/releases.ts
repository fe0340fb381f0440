import type { ReleaseLine, ReleaseList, ReleaseView } from '@kring/functions/api/contract/releases'
import { ask } from './client.ts'

export type { ReleaseLine, ReleaseList, ReleaseView }
/** Which release: of a grant, as of a day, the first or a correction. */
export type ReleasePlace = {
  readonly funder: string
  readonly grant: string
  readonly asOf: string
  readonly number: string
}
/** What the operator does with a release. */
export type ReleaseAct =
  | { readonly name: 'publish'; readonly body: Record<never, never> }
  | { readonly name: 'again'; readonly body: { readonly withoutTables: readonly string[] } }
  | { readonly name: 'correction'; readonly body: { readonly because: string } }

const at = ({ funder, grant, asOf, number }: ReleasePlace, rest = '') =>
  `/ops/releases/${[funder, grant, asOf, number].map(encodeURIComponent).join('/')}${rest}`

/** API of the releases of figures, for the platform administrator. */
export const listReleases = () => ask<ReleaseList>('/ops/releases')
export const readRelease = (place: ReleasePlace) => ask<ReleaseView>(at(place))
/** Nobody is reminded more than once a week. */
export const remindOf = (place: ReleasePlace, what: ReleaseView['reminded'][number]['what']) =>
  ask<ReleaseView>(at(place, '/remind'), { method: 'POST', body: { what } })
export const actOnRelease = (place: ReleasePlace, { name, body }: ReleaseAct, version: number) =>
  ask<ReleaseView>(at(place, `/${name}`), { method: 'POST', body, version })
