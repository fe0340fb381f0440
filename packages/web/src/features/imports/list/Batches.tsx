import { useQuery } from '@tanstack/react-query'
import type { ImportLine } from '../../../api/imports.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { importsQuery } from '../queries.ts'
import { useMonths } from '../useMonths.ts'

type Props = { readonly base: string; readonly onOpen: (id: string) => void }

/** The imports of before, the latest first. */
export function Batches({ base, onOpen }: Props) {
  const { t } = useTranslation('imports')
  const { data, isPending, error, refetch } = useQuery(importsQuery(base))
  return (
    <section className="card tight stack stack-s" aria-labelledby="batches">
      <h2 className="card-title" id="batches">
        {t('batches.title')}
      </h2>
      {isPending && <Loading>{t('batches.loading')}</Loading>}
      <ProblemNote error={error} what={t('batches.failed')} retry={() => void refetch()} />
      {data?.imports.length === 0 && <p className="soft">{t('batches.none')}</p>}
      <ul className="plain-list stack stack-s">
        {data?.imports.map(line => (
          <Batch key={line.id} line={line} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

const tones: Partial<Record<ImportLine['state'], 'good' | 'sun'>> = {
  imported: 'good',
  importing: 'sun',
  'taking-back': 'sun',
}

function Batch({ line, onOpen }: { readonly line: ImportLine; readonly onOpen: Props['onOpen'] }) {
  const { t } = useTranslation('imports')
  const dates = useDates()
  const months = useMonths()(line)
  const about = [t('batches.rows', { count: line.rows }), months, t('batches.by', { name: line.startedBy })]
  return (
    <li className="row between import-line">
      <div>
        <b>{dates.dayAndTime(line.startedAt)}</b> <Tag tone={tones[line.state]}>{t(`state.${line.state}`)}</Tag>
        <p className="small soft">{about.filter(one => one !== undefined).join(' · ')}</p>
      </div>
      <Button look="plain" small onClick={() => onOpen(line.id)}>
        {t('batches.open')}
        <span className="visually-hidden"> {dates.dayAndTime(line.startedAt)}</span>
      </Button>
    </li>
  )
}
