import { useTranslation } from '../../i18n/index.ts'
import { PathLink } from '../../kit/index.ts'

type Props = { readonly tenant: string; readonly secret: string }

/** To making a complaint, with the link by which somebody came; in the fragment, so that no server sees it with the page. */
export function ComplainLink({ tenant, secret }: Props) {
  const { t } = useTranslation('public')
  return (
    <p className="small soft no-print">
      <PathLink href={`/o/${tenant}/complaint#${secret}`}>{t('complaint.link')}</PathLink>
    </p>
  )
}
