import type { ReleaseView } from '../../../api/releases.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { useTableName } from '../useTableName.ts'

/** The attack on our own report: how many cells, what it found, and that it finds what we hid. */
export function RehearsalCard({ view: { rehearsal, release } }: { readonly view: ReleaseView }) {
  const { t } = useTranslation('releases')
  const tableName = useTableName()
  if (rehearsal === undefined) return null
  const { attacked, narrowed, planted, ownEditions } = rehearsal
  const worked = rehearsal.rounds.filter(({ narrow, round }) => narrow > 0 || round > 1)
  const hasPassed = release.state !== 'failed'
  return (
    <section className="card tight stack" aria-labelledby="proof">
      <div className="row between">
        <h2 className="card-title" id="proof">
          {t('proof.title')}
        </h2>
        <Tag tone={hasPassed ? 'good' : 'bad'}>{t(hasPassed ? 'proof.passed' : 'proof.failed')}</Tag>
      </div>
      <dl className="release-stats">
        <div>
          <dt className="small">{t('proof.attacked', { count: attacked })}</dt>
          <dd className="num">{attacked}</dd>
        </div>
        <div>
          <dt className="small">{t('proof.narrowed')}</dt>
          <dd className="num">{narrowed}</dd>
        </div>
        <div>
          <dt className="small">{t('proof.planted')}</dt>
          <dd className="num">{t('proof.of', { found: planted.found, hidden: planted.hidden })}</dd>
        </div>
      </dl>
      <p className="small">{t('proof.known', { count: ownEditions })}</p>
      {worked.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard can not scroll it
        <section className="scroll" aria-label={t('proof.rounds')} tabIndex={0}>
          <table>
            <caption className="visually-hidden">{t('proof.rounds')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('proof.table')}</th>
                <th scope="col" className="n">
                  {t('proof.round')}
                </th>
                <th scope="col" className="n">
                  {t('proof.cells')}
                </th>
                <th scope="col" className="n">
                  {t('proof.narrow')}
                </th>
                <th scope="col">{t('proof.then')}</th>
              </tr>
            </thead>
            <tbody>
              {worked.map(({ table, round, attacked: cells, narrow, merged, hidden }) => (
                <tr key={`${table} ${round}`}>
                  <th scope="row">{tableName(table)}</th>
                  <td className="n">{round}</td>
                  <td className="n">{cells}</td>
                  <td className="n">{narrow}</td>
                  <td>{narrow === 0 ? t('proof.nothing') : t('proof.did', { merged, hidden })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <details className="def">
        <summary>{t('proof.why')}</summary>
        <p>{t('proof.because')}</p>
      </details>
    </section>
  )
}
