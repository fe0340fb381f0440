import type { ReleaseRecipient, ReleaseScope } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { listOf } from '../../../trajectory/words.ts'
import { usePlan } from '../plan/PlanContext.ts'

/** Recipients, what they get, and who decided, in words. */
export function useReleaseWords() {
  const { t, locale } = useTranslation('release')
  const { trajectory, plan, nameOf } = usePlan()
  const { agreements } = plan.plan
  const numbers = (ids: readonly string[]) =>
    ids.map(id => agreements.findIndex(one => one.id === id) + 1).filter(number => number > 0)
  return {
    recipient(recipient: ReleaseRecipient): string {
      switch (recipient.kind) {
        case 'person':
          return nameOf(recipient.person)
        case 'referrer':
          return t('referrer')
        case 'mandate-holder':
          return recipient.name
        default:
          return [recipient.name, recipient.organisation].filter(Boolean).join(', ')
      }
    },
    /** Beside the name: who that is. */
    about(recipient: ReleaseRecipient): string {
      if (recipient.kind === 'person')
        return trajectory.circle.people.find(({ id }) => id === recipient.person)?.relation ?? t('about.person')
      return t(`about.${recipient.kind}`)
    },
    /** How it reaches them: honestly, also when that is by hand. */
    way(recipient: ReleaseRecipient): string {
      if (recipient.kind === 'referrer') return t('way.referrer')
      if (recipient.kind !== 'person') return t('way.byHand')
      const invitation = trajectory.circle.people.find(({ id }) => id === recipient.person)?.invitation
      return invitation !== undefined && invitation.withdrawn === undefined ? t('way.link') : t('way.byHand')
    },
    scope(scope: ReleaseScope | undefined): string {
      if (scope === undefined) return t('scope.nothing')
      if (scope.kind === 'whole') return t('scope.whole')
      return t('scope.some', { numbers: listOf(numbers(scope.agreements).map(String), locale) })
    },
    people: (ids: readonly string[]) => listOf(ids.map(nameOf), locale),
  }
}
