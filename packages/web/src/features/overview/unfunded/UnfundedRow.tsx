import { variants } from '@kring/domain/variants'
import { Link } from '@tanstack/react-router'
import type { Unfunded } from '../../../api/overview.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { buttonClass } from '../../../kit/index.ts'

type Props = { readonly item: Unfunded['items'][number]; readonly mayOpen: boolean }

/** One referral by its number; who may open the dossier goes to where is chosen who pays. */
export function UnfundedRow({ item, mayOpen }: Props) {
  const { t, locale } = useTranslation('board')
  const dates = useDates()
  const { tenant, partner, reference, variant, month, reason } = item
  return (
    <li className="row between">
      <div>
        {t(`overview.unfunded.reason.${reason}`)}
        <br />
        <span className="small soft">
          <span className="num">{reference}</span> · <bdi>{partner}</bdi> · {variants[variant].name[locale] ?? variant}{' '}
          · {t('overview.unfunded.sent', { month: dates.month(month) })}
        </span>
      </div>
      {mayOpen && (
        <Link
          className={buttonClass('quiet', true)}
          to="/dossiers/$tenant/$id"
          params={{ tenant, id: reference }}
          hash="decide"
          aria-label={t('overview.unfunded.chooseOf', { reference })}
        >
          {t('overview.unfunded.choose')}
        </Link>
      )}
    </li>
  )
}
