import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { useReport } from '../page/ReportContext.ts'
import { breakdowns } from '../period/search.ts'
import { BreakdownPanel } from './BreakdownPanel.tsx'

/** The referrals by several breakdowns side by side, or one in full; the selection is in the URL. */
export function BreakdownSection() {
  const { t } = useTranslation('funder')
  const { search } = useReport()
  const { by, ...others } = search
  return (
    <section className="stack stack-s" aria-labelledby="breakdowns">
      <h2 id="breakdowns">{t('by.title')}</h2>
      <nav className="filters" aria-label={t('by.label')}>
        <Link
          to="/reports"
          search={others}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={by ? undefined : 'true'}
        >
          {t('by.all')}
        </Link>
        {breakdowns.map(one => (
          <Link
            key={one}
            to="/reports"
            search={{ ...others, by: one }}
            replace
            resetScroll={false}
            activeOptions={{ exact: true }}
            aria-current={by === one ? 'true' : undefined}
          >
            {t(`by.${one}`)}
          </Link>
        ))}
      </nav>
      {by ? (
        <BreakdownPanel key={by} by={by} all />
      ) : (
        <div className="grid" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))' }}>
          {breakdowns.map(one => (
            <BreakdownPanel key={one} by={one} />
          ))}
        </div>
      )}
    </section>
  )
}
