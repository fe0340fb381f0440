import { Link } from '@tanstack/react-router'
import type { BoardStages } from '../../../api/trajectories.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type BoardSearch, stages } from './search.ts'

type Props = { readonly counts: BoardStages; readonly search: BoardSearch }

/** How many trajectories are in each stage: links that filter, and once more show all. */
export function Stages({ counts, search: { stage: chosen, ...others } }: Props) {
  const { t } = useTranslation('board')
  return (
    <nav className="card flush strip stages" aria-label={t('stages')}>
      {stages.map(stage => (
        <Link
          key={stage}
          to="/trajectories"
          search={stage === chosen ? others : { ...others, stage }}
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={stage === chosen ? 'true' : undefined}
        >
          <span className="stat">
            <b>{counts[stage]}</b>
            <span className="small">{t(`stage.${stage}`)}</span>
          </span>
        </Link>
      ))}
    </nav>
  )
}
