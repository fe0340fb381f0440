import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { type DecidedList, decidedLists } from '../queue/search.ts'

/** The lists of the region's dossiers, as links: what waits, what was accepted, what is closed. */
export function Lists({ current }: { readonly current: DecidedList | undefined }) {
  const { t } = useTranslation('dossierSearch')
  return (
    <nav className="filters" aria-label={t('lists.label')}>
      <Link
        to="/queue"
        search={{}}
        activeOptions={{ exact: true }}
        aria-current={current === undefined ? 'page' : undefined}
      >
        {t('lists.waiting')}
      </Link>
      {decidedLists.map(list => (
        <Link
          key={list}
          to="/queue"
          search={{ list }}
          activeOptions={{ exact: true }}
          aria-current={current === list ? 'page' : undefined}
        >
          {t(`lists.${list}.tab`)}
        </Link>
      ))}
    </nav>
  )
}
