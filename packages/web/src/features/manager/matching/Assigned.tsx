import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, Icon, Tag } from '../../../kit/index.ts'
import { dial } from '../../../kit/telephone.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { firstName } from '../../../trajectory/names.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { useMatching } from './MatchingContext.ts'
import { ReleasePart } from './ReleasePart.tsx'

/** After a yes: tell the family; they may always ask for somebody else. */
export function Assigned() {
  const { t } = useTranslation('matching')
  const dates = useDates()
  const { trajectory, say } = useMatching()
  const tell = useTrajectoryCommand('tell-family', trajectory)
  const { coordinator, familyToldAt, supervisor, fault } = trajectory.assignment
  if (!coordinator) return null
  const name = coordinator.name ?? t('coordinator')
  const family = trajectory.circle.people.filter(
    ({ part, phone, removed, reach }) => part === 'main-person' && phone && !removed && !reach?.never,
  )
  const note = async () => {
    if (await tell.give({})) say(t('told'))
  }
  const isNext = familyToldAt === undefined && fault === undefined
  return (
    <>
      <section className="card stack" aria-labelledby="yes">
        <div className="stack stack-s">
          <div className="row">
            <h2 id="yes">{t('saidYes', { name })}</h2>
            <Tag tone="good" icon="check">
              {dates.short(coordinator.from)}, {dates.time(coordinator.from)}
            </Tag>
          </div>
          <p>
            {familyToldAt ? t('toldOn', { day: dates.near(familyToldAt) }) : t('tellThem', { name: firstName(name) })}
          </p>
        </div>
        {familyToldAt === undefined && trajectory.commands.includes('tell-family') && (
          <>
            <ProblemNote error={tell.error} />
            <div className="row">
              {family.map(({ id, name: who, phone }) => (
                <a key={id} className={buttonClass('quiet')} href={dial(phone ?? '')}>
                  <Icon name="phone" /> {t('call', { name: firstName(who) })}
                </a>
              ))}
              <Button look={isNext ? 'filled' : 'quiet'} icon="check" busy={tell.busy} onClick={() => void note()}>
                {t('tell')}
              </Button>
            </div>
          </>
        )}
        <ul className="checks">
          <li>
            <Icon name="document" />
            <span>{t('seesNow', { name: firstName(name) })}</span>
          </li>
          <li>
            <Icon name="people" />
            <span>{t('supports', { who: supervisor.name, name: firstName(name) })}</span>
          </li>
          <li>
            <Icon name="mail" />
            <span>{t('referrerReads', { name: firstName(name) })}</span>
          </li>
        </ul>
      </section>
      {trajectory.commands.includes('release') && <ReleasePart />}
    </>
  )
}
