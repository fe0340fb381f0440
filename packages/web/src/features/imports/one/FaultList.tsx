import { useQuery } from '@tanstack/react-query'
import type { ImportView } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { faultsQuery } from '../queries.ts'
import { useFieldName } from '../useFieldName.ts'

/** The first faults by row and column, in words. What stands in the cell is not repeated: it may be a name. */
export function FaultList({ base, view }: { readonly base: string; readonly view: ImportView }) {
  const { t } = useTranslation('imports')
  const nameOf = useFieldName()
  const { data, isPending, error, refetch } = useQuery(faultsQuery(base, view.id, view.version))
  if (isPending) return <Loading>{t('faults.loading')}</Loading>
  if (error) return <ProblemNote error={error} what={t('faults.failed')} retry={() => void refetch()} />
  return (
    <>
      {data.total > data.faults.length && (
        <p className="small">{t('faults.first', { shown: data.faults.length, total: data.total })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section className="scroll import-faults" tabIndex={0} aria-label={t('faults.title')}>
        <table className="snug">
          <caption className="visually-hidden">{t('faults.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('faults.row')}</th>
              <th scope="col">{t('faults.column')}</th>
              <th scope="col">{t('faults.what')}</th>
            </tr>
          </thead>
          <tbody>
            {data.faults.map(({ row, column, field, code, sentence }) => (
              <tr key={`${row} ${column ?? ''} ${field ?? ''} ${code}`}>
                <th scope="row" className="num">
                  {row}
                </th>
                <td>{column ?? (field === undefined ? t('faults.wholeRow') : nameOf(field))}</td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
