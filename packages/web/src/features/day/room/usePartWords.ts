import { useTranslation } from '../../../i18n/index.ts'
import type { InRoom } from './roomOf.ts'

/** Who somebody is on this day, after their name: "· gezinsbegeleider", "· tolk, blijft bij de familie". */
export function usePartWords(): (one: InRoom) => string {
  const { t } = useTranslation('day')
  return ({ person: { part, relation, organisation, isChild }, leaves }) => {
    const isOutside =
      part === 'professional' || part === 'interpreter' || part === 'support-person' || part === 'teacher'
    const who = relation ?? organisation ?? (part === 'circle' ? undefined : t(`part.${part}`))
    const words = [who, isChild === true && t('part.child'), isOutside && !leaves && t('part.stays')].filter(Boolean)
    return words.length === 0 ? '' : `· ${words.join(', ')}`
  }
}
