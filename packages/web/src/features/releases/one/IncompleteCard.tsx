import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import type { ActProps } from './actProps.ts'
import { RemindButton } from './RemindButton.tsx'

/** What is not written down yet: it holds nothing up, and counts in the next release. */
export function IncompleteCard(props: ActProps) {
  const { incomplete, edition, release } = props.view
  const { t } = useTranslation('releases')
  if (edition === undefined) return null
  const partner = (id: string) => edition.grant.tenants.find(tenant => tenant.id === id)?.name ?? id
  return (
    <section className="card tight stack" aria-labelledby="incomplete">
      <div className="stack stack-s">
        <h2 className="card-title" id="incomplete">
          {t('incomplete.title')}
        </h2>
        <p className="small soft">{t(incomplete.length === 0 ? 'incomplete.none' : 'incomplete.intro')}</p>
      </div>
      {incomplete.length > 0 && (
        <ul className="plain-list release-lines small">
          {incomplete.map(({ what, missing, of, most }) => (
            <li key={what}>
              <div>
                <b>{t(`incomplete.${what}`, { count: missing })}</b>
                <p className="soft">
                  {of !== undefined && t('incomplete.of', { counted: of - missing, of })}{' '}
                  {most && t('incomplete.most', { count: most.missing, partner: partner(most.tenant) })}{' '}
                  {what === 'participants' && t('incomplete.whoNotes')}
                </p>
              </div>
              {what === 'evaluations' && <RemindButton {...props} what={what} count={missing} />}
              {what === 'participants' && (
                <Link className="button plain small" to="/imports">
                  {t('incomplete.toImports')}
                </Link>
              )}
              {what === 'unpriced' && (
                <Link
                  className="button plain small"
                  to="/grants/$funder/$grant"
                  params={{ funder: release.funder, grant: release.grant }}
                >
                  {t('incomplete.toGrant')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
