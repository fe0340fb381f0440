import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useFormContext } from '../FormContext.tsx'
import { ChooseAnswers } from './ChooseAnswers.tsx'

/** The answers that another window of this browser gave too. */
export function OtherWindow() {
  const { t } = useTranslation('windows')
  const { answerStore } = useFormContext()
  const others = useSyncExternalStore(answerStore.subscribe, answerStore.others, answerStore.others)
  return <ChooseAnswers title={t('title')} text={t('text')} others={others} onChoose={answerStore.choose} />
}
