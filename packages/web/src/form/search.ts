export type SectionSearch = {
  /** Where it goes on to: the check page, when it came from there. */
  readonly back?: 'check'
  /** Show at once what is missing: it came from a list of faults. */
  readonly show?: 'faults'
}

export function readSectionSearch(search: Record<string, unknown>): SectionSearch {
  return {
    ...(search.back === 'check' && { back: 'check' as const }),
    ...(search.show === 'faults' && { show: 'faults' as const }),
  }
}
