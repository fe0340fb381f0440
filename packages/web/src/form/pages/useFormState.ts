import { type SectionProgress, sectionProgress } from '@kring/domain/forms'
import { useMemo } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useAnswers, usePlace } from '../FillingContext.tsx'

/** The sections that are asked of these answers, with how far each is. */
export function useSections(): readonly SectionProgress[] {
  const { filling, today } = usePlace()
  const answers = useAnswers()
  const locale = useLocale()
  return useMemo(() => sectionProgress(filling.definition, answers, locale, today), [filling, answers, locale, today])
}
