import { dayInLetter } from '@kring/domain/letters'
import { invitationLetterFrame, isFrozen, opensLettersOf, writeInvitationLetter } from '@kring/domain/trajectory'
import { todayIn } from '../../../clock/today.ts'
import { operatorZone } from '../../../i18n/index.ts'
import '../../../letter/letter.css'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import type { InvitationLetterhead, MadeLetter } from './madeLetter.ts'

type Props = {
  readonly made: MadeLetter
  readonly letterhead: InvitationLetterhead
  /** Those that are put in the letter; absent when they are left out. */
  readonly requirements?: TrajectoryView['preparation']['requirements'] | undefined
}

/**
 * One letter on A4, in its reader's language: who invites, where to type which code, and the minimum requirements (G6). Of
 * the dossier nothing else: whoever sees it on a table learns that there is a meeting.
 */
export function InvitationSheet({ made: { letter: facts, invitee }, letterhead, requirements }: Props) {
  const { logo, sender, phone, address } = letterhead
  const { locale, coordinator } = facts
  const letter = writeInvitationLetter({
    ...facts,
    ...(coordinator && { coordinator: { name: coordinator.name, phone } }),
    address,
  })
  const frame = invitationLetterFrame[locale]
  const to = invitee.letter.ok ? invitee.letter.to : invitee.person
  const isPosted = invitee.letter.ok
  const told =
    requirements && isFrozen(requirements) && !opensLettersOf(invitee.person, invitee.letter) ? requirements.items : []
  return (
    <article className="letter invitation-letter" lang={locale}>
      <div className="letter-head">
        {logo && <img {...logo} alt="" />}
        <b>{sender}</b>
      </div>
      <p className="letter-to">{isPosted && to.address ? `${to.name}\n${to.address}` : to.name}</p>
      <p className="letter-meta">{dayInLetter(todayIn(operatorZone), locale)}</p>
      <p className="letter-title">
        <b>{letter.greeting}</b>
      </p>
      {letter.paragraphs.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div className="letter-code">
        <p>
          {frame.address}
          <br />
          <b>{letter.address}</b>
        </p>
        <p>
          {frame.code}
          <br />
          <b className="code">{letter.code}</b>
        </p>
      </div>
      {told.length > 0 && (
        <>
          <p>{frame.requirements}</p>
          <ul>
            {told.map(({ id, text }) => (
              <li key={id} className="pre-line">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="letter-sign">
        {letter.closing}
        {coordinator && (
          <>
            <br />
            <br />
            {coordinator.name}
            <br />
            {frame.signedAs}
          </>
        )}
      </p>
    </article>
  )
}
