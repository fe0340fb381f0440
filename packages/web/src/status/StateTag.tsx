import type { ReferralListItem } from '@kring/functions/api/contract/referrals'
import { useTranslation } from '../i18n/index.ts'
import { Tag } from '../kit/index.ts'

const tones = {
  submitted: 'sun',
  intake: 'accent',
  accepted: 'good',
  declined: undefined,
  redirected: undefined,
  withdrawn: undefined,
} as const

/** The state of a referral in a word or two. */
export function StateTag({ state }: Pick<ReferralListItem, 'state'>) {
  const { t } = useTranslation('referral')
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
}
