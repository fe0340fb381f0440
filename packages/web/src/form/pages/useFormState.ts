import {
  type SectionStatus,
  sectionStatus,
  type VisibleSection,
  validateSection,
  visibleSections,
} from '@kring/domain/forms'
import { useMemo } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useAnswers, usePlace } from '../FillingContext.tsx'

export type SectionState = VisibleSection & { readonly status: SectionStatus }

/** The sections that are asked of these answers, with how far each is. */
export function useSections(): readonly SectionState[] {
  const { filling, today } = usePlace()
  const answers = useAnswers()
  const locale = useLocale()
  return useMemo(
    () =>
      visibleSections(filling.definition, answers).map(visible => ({
        ...visible,
        status: sectionStatus(filling.definition, answers, visible.section.key, locale, today),
      })),
    [filling, answers, locale, today],
  )
}

export function useSectionFaults(sectionKey: string) {
  const { filling, today } = usePlace()
  const answers = useAnswers()
  const locale = useLocale()
  return useMemo(
    () => validateSection(filling.definition, answers, sectionKey, locale, today),
    [filling, answers, sectionKey, locale, today],
  )
}
