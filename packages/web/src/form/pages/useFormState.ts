import { sectionStatus, type VisibleSection, validateSection, visibleSections } from '@kring/domain/forms'
import { useMemo } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useAnswers, usePlace } from '../FillingContext.tsx'

export type SectionState = VisibleSection & {
  /** `optional`: nothing was filled in, and nothing has to be. */
  readonly status: 'not-started' | 'incomplete' | 'complete' | 'optional'
  /** It can be sent as it is. */
  readonly isReady: boolean
}

/** The sections that are asked of these answers, with how far each is. */
export function useSections(): readonly SectionState[] {
  const { filling, today } = usePlace()
  const answers = useAnswers()
  const locale = useLocale()
  return useMemo(() => {
    const { definition } = filling
    return visibleSections(definition, answers).map(visible => {
      const { key } = visible.section
      const status = sectionStatus(definition, answers, key, locale, today)
      const isReady = validateSection(definition, answers, key, locale, today).length === 0
      return { ...visible, isReady, status: status === 'not-started' && isReady ? 'optional' : status }
    })
  }, [filling, answers, locale, today])
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
