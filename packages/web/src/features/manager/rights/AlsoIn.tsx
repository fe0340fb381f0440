import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { loggedReading } from '../../../api/query.ts'
import { readAlsoIn } from '../../../api/rights.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { type About, aboutOf, keyOf } from './personKey.ts'
import { useOpenRights } from './RightsContext.ts'

type Props = { readonly person: About; readonly onDone: () => void }

/** Other dossiers of the region in which somebody of that name is: whoever asks for everything means those too. */
export function AlsoIn({ person, onDone }: Props) {
  const { t, locale } = useTranslation('rights')
  const { tenant, id } = useOpenRights()
  const { data, error, refetch } = useQuery({
    queryKey: ['rights-also-in', tenant, id, keyOf(person)],
    queryFn: () => readAlsoIn(tenant, id, { about: aboutOf(person), locale }),
    ...loggedReading,
  })
  return (
    <div className="stack stack-s">
      {!data && !error && <Loading>{t('also.loading')}</Loading>}
      <ProblemNote error={error} retry={() => void refetch()} />
      {data && (
        <p className="small" role="status">
          {t(data.items.length === 0 ? 'also.none' : 'also.found')}
        </p>
      )}
      {data && data.items.length > 0 && (
        <ul className="links">
          {data.items.map(item => (
            <li key={`${item.tenant} ${item.id}`}>
              <Link to="/dossiers/$tenant/$id/rights" params={{ tenant: item.tenant, id: item.id }}>
                <span className="num">{item.reference}</span> {item.tenantName}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button look="plain" small onClick={onDone}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}
