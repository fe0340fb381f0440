import type { CirclePerson } from '@kring/domain'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Tag } from '../../../../kit/index.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { languageName } from '../../../../trajectory/words.ts'
import { hasNoContact } from '../../person/NoContactNote.tsx'
import { isChild } from '../../person/personFields.ts'
import { MarkIcon } from '../picture/Mark.tsx'
import { answerOf, type Standing } from './standing.ts'

type Props = {
  readonly trajectory: TrajectoryView
  readonly person: CirclePerson
  readonly standing: Standing
  readonly onOpen: (id: string) => void
}

/** One person in a list: who, how they became known, and what is to be minded or asked. */
export function PersonRow({ trajectory, person, standing, onOpen }: Props) {
  const { t, locale } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  const dates = useDates()
  const { name, relation, known, invitation, decision, reach, language, interpreter, message, ownMessage, needs } =
    person
  const answer = answerOf(person, trajectory)
  const facts = [
    relation,
    known.since === 'intake' && t('knownAtIntake'),
    standing === 'waiting' && invitation && t('invitedOn', { day: dates.short(invitation.invitedAt) }),
    (answer === 'maybe' || answer === 'former') && t(`answer.${answer}`),
    (standing === 'main' || standing === 'informs') && (answer === 'yes' || answer === 'no') && t(`answer.${answer}`),
    decision?.kind === 'not-invited' && t(`notInvited.${decision.reason}`),
  ].filter(one => typeof one === 'string')
  const isUnasked = reach === undefined && standing !== 'not-invited'
  return (
    <li>
      <MarkIcon kind={standing} isKnown={known.since === 'intake'} />
      <div>
        <button type="button" className="open-person" data-row={person.id} onClick={() => onOpen(person.id)}>
          <bdi>{name}</bdi>
        </button>
        {facts.length > 0 && <span className="soft"> · {facts.join(' · ')}</span>}
      </div>
      <div className="wide tags">
        {isChild(person, trajectory) && <Tag>{today('one.child')}</Tag>}
        {reach?.never && (
          <Tag tone="bad" icon="shield">
            {t('reach.neverTag')}
          </Tag>
        )}
        {hasNoContact(person, trajectory.today) && standing !== 'not-invited' ? (
          <Tag tone="sun">{t('noContact.tag')}</Tag>
        ) : (
          isUnasked && <Tag tone="sun">{t('reach.askTag')}</Tag>
        )}
        {reach?.readsAlong && (
          <Tag tone="sun" icon="shield">
            {t('reach.readsTag')}
          </Tag>
        )}
        {(interpreter || (language && language !== locale)) && (
          <Tag tone="line">
            {[language && languageName(language, locale), interpreter && today('one.withInterpreter')]
              .filter(Boolean)
              .join(', ')}
          </Tag>
        )}
        {(message ?? ownMessage?.text) && <Tag tone="line">{t('way.readTag')}</Tag>}
        {needs && <Tag tone="line">{needs}</Tag>}
      </div>
    </li>
  )
}
