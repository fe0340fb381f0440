import type { Locale } from '../language/locale.ts'
import type { Fault } from './answers.ts'
import type { FormDefinition } from './definition.ts'
import { faultsOf } from './validate.ts'
import { type Asked, askedSections } from './visibility.ts'

export type SectionStatus = 'not-started' | 'incomplete' | 'complete'

/** For the task list. A section that is hidden asks nothing more, so it is complete. */
export function sectionStatus(
  definition: FormDefinition,
  raw: unknown,
  sectionKey: string,
  locale: Locale,
  today?: string,
): SectionStatus {
  const asked = askedIn(definition, raw, sectionKey, today)
  if (asked.length === 0) return 'complete'
  if (asked.every(({ reading }) => reading.state === 'absent')) return 'not-started'
  return asked.every(one => faultsOf(one, locale).length === 0) ? 'complete' : 'incomplete'
}

/** The faults of one section, in the order of its questions. */
export function validateSection(
  definition: FormDefinition,
  raw: unknown,
  sectionKey: string,
  locale: Locale,
  today?: string,
): readonly Fault[] {
  return askedIn(definition, raw, sectionKey, today).flatMap(asked => faultsOf(asked, locale))
}

function askedIn(definition: FormDefinition, raw: unknown, sectionKey: string, today?: string): readonly Asked[] {
  return askedSections(definition, raw, today).find(({ section }) => section.key === sectionKey)?.asked ?? []
}
