/** A coordinator who may be assigned: how many trajectories they have, of how many they want. */
export type Carried = { readonly assigned: number; readonly most: number }

/** What the coordinators of a region carry together; nothing in it is of one of them. */
export type RegionLoad = {
  readonly coordinators: number
  readonly assigned: number
  readonly most: number
  /** Who has none, who could take one more, and who has as many as they want. */
  readonly idle: number
  readonly withRoom: number
  readonly full: number
}

export function loadOfRegion(coordinators: readonly Carried[]): RegionLoad {
  const sum = (of: (one: Carried) => number): number => coordinators.reduce((all, one) => all + of(one), 0)
  return {
    coordinators: coordinators.length,
    assigned: sum(({ assigned }) => assigned),
    most: sum(({ most }) => most),
    idle: coordinators.filter(({ assigned }) => assigned === 0).length,
    withRoom: coordinators.filter(({ assigned, most }) => assigned < most).length,
    full: coordinators.filter(({ assigned, most }) => assigned >= most).length,
  }
}
