import { useTranslation } from '../../../i18n/index.ts'
import { PathLink } from '../../../kit/index.ts'

type Props = { readonly up?: { readonly href: string; readonly words: string } | undefined }

/** What lies above: one's referrals, unless told otherwise. */
export function Crumb({ up }: Props) {
  const { t } = useTranslation('referral')
  return (
    <p className="crumb">
      <PathLink href={up?.href ?? '/referrals'}>‹ {up?.words ?? t('mine.title')}</PathLink>
    </p>
  )
}
