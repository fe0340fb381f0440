/**
 * Who carries, pays, hears or watches: everyone, or some people of the circle by their id, with professionals or services
 * by name ("de gezinshulpverlener", "Jeugdhulp De Linde"). At least one of the two lists holds somebody.
 */
export type Carriers =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'some'; readonly people: readonly string[]; readonly services: readonly string[] }

/** More than these are everyone. */
export const mostPeopleNamed = 20
export const mostServicesNamed = 5

/** The ids of the people who are named. */
export const peopleNamed = (carriers: Carriers | undefined): readonly string[] =>
  carriers?.kind === 'some' ? carriers.people : []
