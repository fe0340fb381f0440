import { type SectionProgress, sectionProgress } from '@kring/domain/forms'
import { useMemo } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useAnswers, useFormContext } from '../FormContext.tsx'

/** The sections that apply to these answers, with their progress. */
export function useSections(): readonly SectionProgress[] {
  const { answerStore, today } = useFormContext()
  const answers = useAnswers()
  const locale = useLocale()
  return useMemo(
    () => sectionProgress(answerStore.definition, answers, locale, today),
    [answerStore, answers, locale, today],
  )
}
