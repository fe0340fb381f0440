export type SectionSearch = {
  /** Return to the check page afterwards. */
  readonly back: boolean
  /** Show missing answers at once; set by links in an error list. */
  readonly faults: boolean
}

export function readSectionSearch(query: string): SectionSearch {
  const search = new URLSearchParams(query)
  return { back: search.get('back') === 'check', faults: search.get('show') === 'faults' }
}
