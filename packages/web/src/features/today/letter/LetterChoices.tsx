import { isFrozen } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { languageName } from '../../../trajectory/words.ts'
import { type Invitee, whyNot } from '../invitations/invitationsOf.ts'
import { ReachFacts } from '../invitations/ReachFacts.tsx'
import type { Progress } from '../invitations/useOrders.ts'

type Props = {
  readonly trajectory: TrajectoryView
  readonly invitees: readonly Invitee[]
  readonly chosen: readonly string[]
  readonly choose: (people: readonly string[]) => void
  readonly made: readonly string[]
  readonly busy: boolean
  readonly progress: Progress | undefined
  readonly withRequirements: boolean
  readonly setWithRequirements: (with_: boolean) => void
  readonly onMake: () => void
}

/** Who gets a letter: how each may be reached stands with the name, and who may get none by post is handed it. */
export function LetterChoices(props: Props) {
  const { trajectory, invitees, chosen, choose, made, busy, progress, withRequirements, onMake } = props
  const { t } = useTranslation('inviting')
  const { requirements } = trajectory.preparation
  const count = invitees.filter(({ person }) => chosen.includes(person.id)).length
  const again = invitees.filter(({ person }) => chosen.includes(person.id) && isSentBefore(person)).length
  const toggle = (id: string, isChosen: boolean) =>
    choose(isChosen ? [...chosen, id] : chosen.filter(one => one !== id))
  return (
    <section className="card tight stack" aria-labelledby="who">
      <h2 className="card-title" id="who">
        {t('letter.who')}
      </h2>
      {invitees.length === 0 && <p>{t('nobody')}</p>}
      <ul className="plain-list stack parts">
        {invitees.map(invitee => (
          <li key={invitee.person.id} className="stack stack-s">
            <label className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(invitee.person.id)}
                onChange={event => toggle(invitee.person.id, event.target.checked)}
              />
              <span>
                <bdi>{invitee.person.name}</bdi>
                {made.includes(invitee.person.id) && <> · {t('letter.isMade')}</>}
                <How invitee={invitee} />
              </span>
            </label>
            <ReachFacts trajectory={trajectory} invitee={invitee} />
          </li>
        ))}
      </ul>
      {requirements.items.length > 0 && isFrozen(requirements) && (
        <label className="choice">
          <input
            type="checkbox"
            checked={withRequirements}
            onChange={event => props.setWithRequirements(event.target.checked)}
          />
          <span>
            {t('letter.withRequirements', { count: requirements.items.length })}
            <span className="choice-hint">{t('letter.withRequirementsHint')}</span>
          </span>
        </label>
      )}
      {again > 0 && <p className="small">{t('letter.again', { count: again })}</p>}
      <Button className="start" busy={busy} locked={count === 0} onClick={onMake}>
        {t('letter.make', { count })}
      </Button>
      <p className="small" role="status">
        {progress && t('progress', progress)}
      </p>
    </section>
  )
}

const isSentBefore = ({ invitation, decision }: Invitee['person']): boolean =>
  decision?.kind === 'invite' && invitation?.sent !== undefined

/** By post, through whom, or handed over with the reason; and in which language when that is not the letter's. */
function How({ invitee }: { readonly invitee: Invitee }) {
  const { t, locale } = useTranslation('inviting')
  const { person, letter } = invitee
  const reason = letter.ok ? undefined : whyNot(invitee)
  const { language } = person
  const isForeign = language !== undefined && language !== 'nl' && language !== 'fr' && language !== 'en'
  return (
    <span className="choice-hint">
      {letter.ok
        ? letter.to.id === person.id
          ? t('letter.byPost')
          : t('letter.through', { name: letter.to.name })
        : t('letter.byHand')}{' '}
      {reason && t(`why.${reason}`)} {isForeign && t('letter.voice', { language: languageName(language, locale) })}
    </span>
  )
}
