export type SectionSearch = {
  /** Where it goes on to: the check page, when it came from there. */
  readonly back: boolean
  /** Show at once what is missing: it came from a list of faults. */
  readonly faults: boolean
}

export function readSectionSearch(query: string): SectionSearch {
  const search = new URLSearchParams(query)
  return { back: search.get('back') === 'check', faults: search.get('show') === 'faults' }
}
