import type { InvitationView } from '../../../api/invitations.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { newOfDay } from './answerFields.ts'
import type { Answering } from './useAnswer.ts'
import { toneOf } from './words.ts'

type GivenAnswer = NonNullable<InvitationView['answer']>

/** An answer in words: "Ik kom, in de zaal". */
export function useGiven(): (given: GivenAnswer) => string {
  const { t } = useTranslation('invitee')
  return ({ answer, way }) => {
    const words = t(`you.answer.${answer}`)
    return way === undefined ? words : `${words}, ${t(`inWay.${way}`)}`
  }
}

type Props = { readonly view: InvitationView; readonly answering: Answering; readonly onChange: () => void }

/** The answer that stands; when the day moved since, the question whether it still does. */
export function MyAnswer({ view, answering, onChange }: Props) {
  const { t } = useTranslation('invitee')
  const dates = useDates()
  const given = useGiven()
  const { answer, day, dayBefore, mayAnswer } = view
  const { busy, error, isSaved } = answering
  if (answer === undefined) return null
  const news = newOfDay(view)
  const isAskedAgain = mayAnswer && (news === 'set' || news === 'moved')
  return (
    <section className="card stack" aria-labelledby="my-answer">
      <StatusMessage sentence={isSaved ? t('saved') : ''} />
      {isAskedAgain && day && (
        <div role="status">
          <Note tone="sun" icon="calendar" title={t(news === 'set' ? 'news.set' : 'news.moved')}>
            {dayBefore && (
              <>
                {t('news.was', { day: dates.day(dayBefore.day), time: dayBefore.time })} <bdi>{dayBefore.place}</bdi>
                <br />
              </>
            )}
            {t('news.now', { day: dates.day(day.day), time: day.time })} <bdi>{day.place}</bdi>
          </Note>
        </div>
      )}
      <h2 className="card-title" id="my-answer">
        {t(isAskedAgain ? 'news.still' : 'yourAnswer')}
      </h2>
      <dl className="facts">
        <dt>{t('given')}</dt>
        <dd>
          <b>{given(answer)}</b>
        </dd>
        {answer.needs !== undefined && (
          <>
            <dt>{t('needed')}</dt>
            <dd dir="auto">{answer.needs}</dd>
          </>
        )}
        <dt>{t('on')}</dt>
        <dd>
          {dates.near(answer.answeredAt)}
          {answer.via !== 'link' && `, ${t(`via.${answer.via}`)}`}
        </dd>
      </dl>
      {answer.way === 'letter' || answer.way === 'message-read-aloud' ? (
        <p className="small">{t('giveWords', { name: (view.coordinator ?? view.tenant).name })}</p>
      ) : null}
      <ProblemNote error={error} />
      {mayAnswer && (
        <div className="row no-print">
          {isAskedAgain && (
            <Button busy={busy} onClick={() => void answering.save()}>
              {t(busy ? 'busy' : 'news.keep')}
            </Button>
          )}
          <Button look="quiet" onClick={onChange}>
            {t(`${toneOf(view)}.change`)}
          </Button>
        </div>
      )}
    </section>
  )
}
