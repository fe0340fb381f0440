import { useTranslation } from '../../../../i18n/index.ts'
import { usePlan } from '../PlanContext.ts'
import { everyoneLine } from './carriers.ts'

/** What a field of an agreement holds, in words: for what somebody else changed meanwhile. */
export function useValueWords(): (field: string, value: string) => string {
  const { t } = useTranslation('planForms')
  const { nameOf } = usePlan()
  return (_, value) =>
    value
      .split('\n')
      .map(line => {
        if (line === everyoneLine) return t('form.everyone')
        if (line.startsWith('p:')) return nameOf(line.slice(2))
        return line.startsWith('s:') ? line.slice(2) : line
      })
      .join(', ')
}
