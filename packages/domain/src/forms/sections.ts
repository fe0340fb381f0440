import type { Locale } from '../language/locale.ts'
import type { Fault } from './answers/answers.ts'
import type { FormDefinition } from './definition/definition.ts'
import { faultsOf } from './validate.ts'
import { askedSections, type VisibleSection } from './visibility.ts'

/** `optional`: nothing was filled in, and nothing has to be. */
export type SectionStatus = 'not-started' | 'incomplete' | 'complete' | 'optional'

export type SectionProgress = VisibleSection & {
  readonly status: SectionStatus
  /** In the order of its questions; without any it can be sent as it is. */
  readonly faults: readonly Fault[]
}

/**
 * The sections that are asked of these answers, with how far each is and what is wrong there. The answers are read
 * once for all of them: on a long form that is most of what a keystroke costs.
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
