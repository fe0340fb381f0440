import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** The page on which the letters to these people are made. */
export const letterPath = ({ tenant, id }: Pick<TrajectoryView, 'tenant' | 'id'>, people: readonly string[]): string =>
  `/today/${encodeURIComponent(tenant.id)}/${encodeURIComponent(id)}/letter?person=${people.map(encodeURIComponent).join(',')}`

/** Whose letters an address asks for. */
export const peopleInSearch = (search: string): readonly string[] =>
  (new URLSearchParams(search).get('person') ?? '').split(',').filter(id => id !== '')
