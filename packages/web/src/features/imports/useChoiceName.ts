import { type Key, useTranslation } from '../../i18n/index.ts'

/** What is named here and not by the API: yes and no, the plan, the reasons for stopping. */
const named = {
  minor: ['yes', 'no'],
  plan: ['with', 'without', 'none'],
  'stop-reason': [
    'plan-exists',
    'situation-changed',
    'network-too-small',
    'network-too-vulnerable',
    'no-motivation',
    'conflict-between-parents',
    'other-care-needed',
    'court-decision',
    'other',
    'withdrawn',
  ],
} as const

const keys: ReadonlyMap<string, Key<'imports'>> = new Map([
  ...named.minor.map(one => [`minor ${one}`, `choice.minor.${one}`] as const),
  ...named.plan.map(one => [`plan ${one}`, `choice.plan.${one}`] as const),
  ...named['stop-reason'].map(one => [`stop-reason ${one}`, `choice.stop-reason.${one}`] as const),
])

/** What a choice of a field is called. */
export function useChoiceName(field: string): (choice: { readonly value: string; readonly name: string }) => string {
  const { t } = useTranslation('imports')
  return ({ value, name }) => {
    const key = keys.get(`${field} ${value}`)
    return key === undefined ? name : t(key)
  }
}
