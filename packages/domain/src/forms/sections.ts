import type { Locale } from '../language/locale.ts'
import type { Fault } from './answers/answers.ts'
import type { FormDefinition } from './definition/definition.ts'
import { faultsOf } from './validate.ts'
import { askedSections, type VisibleSection } from './visibility.ts'

/** `optional`: nothing was filled in and nothing is required. */
export type SectionStatus = 'not-started' | 'incomplete' | 'complete' | 'optional'

export type SectionProgress = VisibleSection & {
  readonly status: SectionStatus
  /** In question order; empty when the section can be sent. */
  readonly faults: readonly Fault[]
}

/**
 * The visible sections with their status and faults. Answers are read once for all sections, which on a long form is
 * most of the cost of a keystroke.
 */
export function sectionProgress(
  definition: FormDefinition,
  raw: unknown,
  locale: Locale,
  today?: string,
): readonly SectionProgress[] {
  return askedSections(definition, raw, today).map(({ section, asked }) => {
    const faults = asked.flatMap(one => faultsOf(one, locale))
    const isEmpty = asked.every(({ reading }) => reading.state === 'absent')
    const [begun, untouched] =
      faults.length === 0 ? (['complete', 'optional'] as const) : (['incomplete', 'not-started'] as const)
    return { section, questions: asked.map(({ question }) => question), status: isEmpty ? untouched : begun, faults }
  })
}
