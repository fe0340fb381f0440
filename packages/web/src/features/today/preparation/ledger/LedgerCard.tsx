import { isFrozen } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Note, Tag } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { listOf } from '../../../../trajectory/words.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { KnownBy } from './KnownBy.tsx'
import { RequirementItem } from './RequirementItem.tsx'
import { whoKnows } from './whoKnows.ts'

/** The minimum requirements (G5), whether they are fixed, and who knows them (G6). */
export function LedgerCard() {
  const { t, locale } = useTranslation('preparation')
  const dates = useDates()
  const { trajectory, people, may, say } = usePreparation()
  const freeze = useTrajectoryCommand('freeze-requirements', trajectory)
  const { preparation, assignment } = trajectory
  const { requirements } = preparation
  const { items, frozen } = requirements
  const isFixed = isFrozen(requirements)
  const known = whoKnows(people, preparation)
  const again = known.filter(({ knows }) => knows === 'before').map(({ person }) => person.name)
  const fix = async () => {
    if (freeze.busy) return
    if (await freeze.give({})) say(t('requirements.saidFrozen'), 'requirements')
  }
  return (
    <PreparationCard
      card="requirements"
      title={t('card.requirements', { count: items.length })}
      beside={
        isFixed &&
        items.length > 0 &&
        frozen && (
          <Tag tone="brand" icon="lock">
            {t('requirements.frozen', { day: dates.short(frozen.at) })}
          </Tag>
        )
      }
    >
      {items.length === 0 && <p className="soft">{t('requirements.none')}</p>}
      {items.map(requirement => (
        <RequirementItem key={requirement.id} requirement={requirement} />
      ))}
      {items.length > 0 && (
        <p className="small soft">{t('requirements.managers', { who: assignment.supervisor.name })}</p>
      )}
      {again.length > 0 && (
        <Note tone="sun" tight icon="warning" title={t('requirements.again')}>
          {t('requirements.againWho', { who: listOf(again, locale) })}
        </Note>
      )}
      {items.length > 0 && !isFixed && may('freeze-requirements') && (
        <div className="stack stack-s">
          <Button look="quiet" small icon="lock" className="start" busy={freeze.busy} onClick={() => void fix()}>
            {t('requirements.freeze', { count: items.length })}
          </Button>
          <p className="small soft">{t('requirements.freezeWhy')}</p>
        </div>
      )}
      <ProblemNote error={freeze.error} />
      {items.length > 0 && <KnownBy known={known} isFixed={isFixed} />}
    </PreparationCard>
  )
}
