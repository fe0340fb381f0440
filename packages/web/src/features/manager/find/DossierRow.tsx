import { nameWithProduct } from '@kring/domain/variants'
import type { FoundDossier } from '@kring/functions/api/contract/regionDossiers'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { buttonClass } from '../../../kit/index.ts'
import { StateTag } from '../../../status/StateTag.tsx'

type Shown = Pick<FoundDossier, 'id' | 'tenant' | 'reference' | 'tenantName' | 'variant' | 'variantName' | 'state'>
type Props = {
  readonly item: Shown
  /** The words of the link, when it is not the number. */
  readonly title?: string
  /** Below the link. */
  readonly below?: ReactNode
  /** Below the state. */
  readonly when: string
}

/** One dossier of the region in a list, without a name: that is seen in the dossier, which is logged. */
export function DossierRow({ item, title, below, when }: Props) {
  const { t, locale } = useTranslation('dossierSearch')
  const to = { to: '/dossiers/$tenant/$id', params: { tenant: item.tenant, id: item.id } } as const
  return (
    <li>
      <div>
        <Link {...to} className={title === undefined ? 'num' : undefined}>
          {title ?? item.reference}
        </Link>
        <br />
        <span className="soft">
          {below}
          {title !== undefined && <span className="num">{item.reference}</span>}
        </span>
      </div>
      <div>
        {item.tenantName}
        <br />
        <span className="soft">{nameWithProduct(item.variantName, item.variant, locale)}</span>
      </div>
      <div>
        <StateTag state={item.state} />
        <br />
        <span className="soft">{when}</span>
      </div>
      <Link {...to} className={buttonClass('quiet', true)} aria-label={t('open', { reference: item.reference })}>
        {t('openShort')}
      </Link>
    </li>
  )
}
