import { personsAbout } from '@kring/domain/duplicates'
import type { PossibleDuplicate } from '@kring/functions/api/contract/regionDossiers'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Tag } from '../../../../kit/index.ts'
import { StateTag } from '../../../../status/StateTag.tsx'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { useCommand } from '../useCommand.ts'
import { duplicatesQuery } from './useDuplicates.ts'

/** One other dossier: what matches, and whether it is the same person. */
export function Duplicate({ duplicate }: { readonly duplicate: PossibleDuplicate }) {
  const { t } = useTranslation('duplicates')
  const { date } = useDates()
  const { dossier, say } = useOpenDossier()
  const client = useQueryClient()
  const { give, busy, error } = useCommand('judge-duplicate')
  const { tenant, id, reference, judged } = duplicate
  const persons = personsAbout(dossier.participants)
  const judge = async (same: boolean) => {
    if (!(await give({ partner: tenant, dossier: id, same }))) return
    await client.invalidateQueries({ queryKey: duplicatesQuery(dossier.tenant.id, dossier.id).queryKey })
    say(t(same ? 'saidSame' : 'saidOther', { reference }), 'duplicates')
  }
  return (
    <li className="stack stack-s">
      <div className="row" style={{ gap: '.25rem .75rem' }}>
        <Link className="num" to="/dossiers/$tenant/$id" params={{ tenant, id }}>
          {reference}
        </Link>
        <span className="small">{duplicate.tenantName}</span>
        <StateTag state={duplicate.state} />
        <span className="small soft">{t('sent', { day: date(duplicate.submittedAt) })}</span>
      </div>
      <ul className="small">
        {duplicate.persons.flatMap(({ person, by }) =>
          by.map(likeness => (
            <li key={`${person} ${likeness}`}>
              <bdi>{persons[person]?.name}</bdi>: {t(`by.${likeness}`)}
            </li>
          )),
        )}
      </ul>
      {judged && (
        <div>
          <Tag tone={judged.same ? 'sun' : 'line'} icon="check">
            {t(judged.same ? 'judgedSame' : 'judgedOther')}
            {!judged.here && ` ${t('judgedThere')}`}
          </Tag>
        </div>
      )}
      <div className="row">
        {(judged?.same !== true || !judged.here) && (
          <Button look="quiet" small busy={busy} onClick={() => void judge(true)}>
            {t('same')}
            <span className="visually-hidden">: {reference}</span>
          </Button>
        )}
        {(judged?.same !== false || !judged.here) && (
          <Button look="quiet" small busy={busy} onClick={() => void judge(false)}>
            {t('other')}
            <span className="visually-hidden">: {reference}</span>
          </Button>
        )}
      </div>
      {error && <CommandFailed error={error} />}
    </li>
  )
}
