import { Link } from '@tanstack/react-router'
import type { BoardItem, BoardStages } from '../../../api/trajectories.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, Failed } from '../../../kit/index.ts'
import { LoadingCard } from '../../../kit/LoadingCard.tsx'
import { BoardRow } from './BoardRow.tsx'
import { type BoardSearch, isFiltered, type Stage, stages } from './search.ts'
import { useBoard } from './useBoard.ts'

type Props = { readonly search: BoardSearch; readonly counts: BoardStages | undefined }

/** The rows, in the order of the stages; 25 at a time. */
export function BoardList({ search, counts }: Props) {
  const { t } = useTranslation('board')
  const { t: common } = useTranslation('common')
  const board = useBoard(search)
  if (board.isPending)
    return (
      <LoadingCard title={t('loading')}>
        {counts !== undefined && <p className="soft">{t('countsRight')}</p>}
      </LoadingCard>
    )
  if (board.isError) return <Failed what={t('failed')} retry={() => void board.refetch()} />
  const items = board.data.pages.flatMap(page => page.items)
  const today = board.data.pages[0]?.today ?? ''
  if (items.length === 0 && !board.hasNextPage) return <Nothing search={search} />
  const isPlain = search.partner === undefined && search.kind === undefined && search.coordinator === undefined
  return (
    <>
      {stages.map(stage => (
        <StageRows
          key={stage}
          stage={stage}
          items={items.filter(item => stageOf(item) === stage)}
          today={today}
          total={isPlain && search.only === undefined ? counts?.[stage] : undefined}
        />
      ))}
      {board.hasNextPage && (
        <Button look="quiet" small busy={board.isFetchingNextPage} onClick={() => void board.fetchNextPage()}>
          {board.isFetchingNextPage ? common('busy') : common('more')}
        </Button>
      )}
    </>
  )
}

const stageOfState: Readonly<Record<BoardItem['state'], Stage>> = {
  matching: 'matching',
  preparation: 'preparation',
  scheduled: 'scheduled',
  day: 'day',
  'plan-accepted': 'evaluation',
  'plan-refused': 'evaluation',
  'evaluation-due': 'evaluation',
  evaluated: 'evaluation',
  closed: 'closed',
  stopped: 'stopped',
}
const stageOf = ({ state }: BoardItem): Stage => stageOfState[state]

type StageProps = {
  readonly stage: Stage
  readonly items: readonly BoardItem[]
  readonly today: string
  readonly total: number | undefined
}

function StageRows({ stage, items, today, total }: StageProps) {
  const { t } = useTranslation('board')
  if (items.length === 0) return null
  const title = t(`stage.${stage}`)
  return (
    <section className="stack stack-s" aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>{total === undefined ? title : t('stageOf', { stage: title, count: total })}</h2>
      <div className="queue-head board tiny soft" aria-hidden="true">
        <b>{t('columns.about')}</b>
        <b>{t('columns.coordinator')}</b>
        <b>{t('columns.since')}</b>
        <b>{t('columns.step')}</b>
      </div>
      <ul className="queue board">
        {items.map(item => (
          <BoardRow key={`${item.tenant} ${item.id}`} item={item} today={today} />
        ))}
      </ul>
    </section>
  )
}

function Nothing({ search }: { readonly search: BoardSearch }) {
  const { t } = useTranslation('board')
  if (!isFiltered(search))
    return (
      <section className="card stack stack-s" aria-labelledby="nothing">
        <h2 id="nothing">{t('empty')}</h2>
        <p>{t('emptyMore')}</p>
      </section>
    )
  return (
    <section className="card stack stack-s" aria-labelledby="nothing">
      <h2 id="nothing">{t('emptyFiltered')}</h2>
      <div>
        <Link
          className={buttonClass('quiet')}
          to="/trajectories"
          search={search.region ? { region: search.region } : {}}
        >
          {t('showAll')}
        </Link>
      </div>
    </section>
  )
}
