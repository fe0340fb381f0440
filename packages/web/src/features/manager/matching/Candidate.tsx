import type { Candidates } from '../../../api/trajectories.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Icon, PathLink, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { firstName } from '../../../trajectory/names.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { useMatching } from './MatchingContext.ts'
import { useReasonWords } from './reasonWords.ts'

type Props = {
  readonly candidate: Candidates['fitting'][number]
  readonly isBest: boolean
  /** By when they would answer. */
  readonly until: string
  /** Who has an offer now; nobody else gets one meanwhile. */
  readonly thinking: string | undefined
}

/** Somebody who fits, with each reason in words. */
export function Candidate({ candidate, isBest, until, thinking }: Props) {
  const { t } = useTranslation('matching')
  const dates = useDates()
  const { trajectory, say } = useMatching()
  const offer = useTrajectoryCommand('offer', trajectory)
  const reasonWords = useReasonWords()
  const { person, name, engagement, reasons, fits, isFirst, ending } = candidate
  const send = async () => {
    if (await offer.give({ person, until }))
      say(t('offered', { name, day: dates.near(until), time: dates.time(until) }))
  }
  return (
    <li className="card tight stack match">
      <div className="row between">
        <div className="row">
          <h3>
            <PathLink className="hit" href={`/coordinators/${encodeURIComponent(person)}`}>
              {name}
            </PathLink>
          </h3>
          <Tag tone={engagement === 'freelance' ? 'line' : undefined}>{t(`engagement.${engagement}`)}</Tag>
          {isFirst && <Tag tone="line">{t('firstOne')}</Tag>}
          {ending.map(({ paper, until: day }) => (
            <Tag key={paper} tone="sun">
              {t(`ending.${paper}`, { day: dates.short(day) })}
            </Tag>
          ))}
        </div>
        <span className="small soft">{t('fits', { n: fits, count: reasons.length })}</span>
      </div>
      <ul className="checks">
        {reasons.map(reason => (
          <li key={reason.about} className={reason.fits ? 'yes' : 'to-ask'}>
            <Icon name={reason.fits ? 'check' : 'alert'} />
            <span>
              <b>{t(`about.${reason.about}`)}:</b> {reasonWords(reason)}
            </span>
          </li>
        ))}
      </ul>
      <ProblemNote error={offer.error} />
      <div className="row">
        {thinking === person ? (
          <Tag tone="sun" icon="clock">
            {t('thinking')}
          </Tag>
        ) : (
          <Button
            look={isBest && thinking === undefined ? 'filled' : 'quiet'}
            locked={thinking !== undefined}
            icon={thinking === undefined ? 'mail' : 'lock'}
            aria-describedby={thinking === undefined ? undefined : 'wait-why'}
            busy={offer.busy}
            onClick={() => void send()}
          >
            {t('offer', { name: firstName(name) })}
          </Button>
        )}
      </div>
    </li>
  )
}
