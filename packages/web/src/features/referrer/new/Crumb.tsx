import { useTranslation } from '../../../i18n/index.ts'
import { PathLink } from '../../../kit/index.ts'

type Props = { readonly up?: { readonly href: string; readonly words: string } | undefined }

/** Link to the parent page, by default the user's referrals. */
export function Crumb({ up }: Props) {
  const { t } = useTranslation('referral')
  return (
    <p className="crumb">
      <PathLink href={up?.href ?? '/referrals'}>‹ {up?.words ?? t('mine.title')}</PathLink>
    </p>
  )
}
