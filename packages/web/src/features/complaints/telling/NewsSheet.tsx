import { mayCarryLink, writeNewsLetter } from '@kring/domain/complaints'
import { dayInLetter } from '@kring/domain/letters'
import type { ComplaintView } from '../../../api/complaints.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Paper } from '../../../kit/Paper.tsx'
import '../../../letter/letter.css'

type Props = {
  readonly complaint: ComplaintView
  readonly content: NonNullable<ComplaintView['content']>
  readonly news: NonNullable<ComplaintView['toTell']>['news']
}

/**
 * The letter that is printed instead of the screen, in its reader's language. Where somebody else opens their letters it does not
 * say what is new; and never what the complaint is about.
 */
export function NewsSheet({ complaint, content, news }: Props) {
  const { t } = useTranslation('complaints')
  const { id, today, answerBy, extended, answer, passedOn, authorities } = complaint
  const { locale, name, address } = content
  const to = authorities.find(one => one.id === passedOn?.to)?.name ?? t('desk.passPartner')
  const letter = writeNewsLetter({
    locale,
    id,
    news,
    isReadAlong: !mayCarryLink(content, 'letter'),
    answerBy: dayInLetter(answerBy, locale),
    extended,
    answer,
    passedOn: passedOn && { to, reason: passedOn.reason },
  })
  return (
    <Paper>
      <article className="letter" lang={locale}>
        <div className="letter-head">
          <b>Eigen Kracht Centrale</b>
        </div>
        <p className="letter-to">{[name, address].filter(line => line !== undefined).join('\n')}</p>
        <p className="letter-meta">{dayInLetter(today, locale)}</p>
        <p className="letter-title">
          <b>{letter.greeting}</b>
        </p>
        {letter.paragraphs.map(paragraph => (
          <p key={paragraph} className="pre-line" dir="auto">
            {paragraph}
          </p>
        ))}
        <p className="letter-sign">
          {letter.closing}
          <br />
          <br />
          {letter.signedAs}
        </p>
      </article>
    </Paper>
  )
}
