import type { CirclePerson } from '@kring/domain'
import { isReadAlong, personIn } from '@kring/domain/trajectory'
import { type Translate, useTranslation } from '../../../i18n/index.ts'
import { Icon, type IconName } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { listOf } from '../../../trajectory/words.ts'
import type { Invitee } from './invitationsOf.ts'

type Props = { readonly trajectory: TrajectoryView; readonly invitee: Invitee }
type Fact = { readonly key: string; readonly look?: 'yes' | 'to-ask'; readonly icon: IconName; readonly text: string }

/** How somebody may be reached safely: it stands before every button that writes to them. */
export function ReachFacts({ trajectory, invitee }: Props) {
  const { t, locale } = useTranslation('inviting')
  const facts = factsOf(trajectory, invitee, t, words => listOf(words, locale))
  return (
    <ul className="checks" aria-label={t('reach.title', { name: invitee.person.name })}>
      {facts.map(({ key, look, icon, text }) => (
        <li key={key} className={look}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

function factsOf(
  { circle }: Pick<TrajectoryView, 'circle'>,
  { person, isChild }: Invitee,
  t: Translate<'inviting'>,
  list: (words: readonly string[]) => string,
): readonly Fact[] {
  const { reach } = person
  if (reach === undefined) return [{ key: 'asked', look: 'to-ask', icon: 'shield', text: t('reach.notAsked') }]
  if (reach.never) return [{ key: 'never', look: 'to-ask', icon: 'warning', text: t('reach.never') }]
  const through = reach.through === undefined ? undefined : personIn(circle, reach.through)
  if (through !== undefined)
    return [
      { key: 'through', icon: 'people', text: t('reach.through', { name: through.name }) },
      ...linkFact(person, t),
    ]
  return [
    reach.allowed.length === 0
      ? { key: 'allowed', look: 'to-ask', icon: 'shield', text: t('reach.noChannel') }
      : {
          key: 'allowed',
          look: 'yes',
          icon: 'check',
          text: t('reach.allowed', { channels: list(reach.allowed.map(one => t(`channel.${one}`))) }),
        },
    ...(reach.hours === undefined
      ? []
      : [{ key: 'hours', icon: 'clock', text: t('reach.hours', reach.hours) } as const]),
    ...readersOf(circle, person, t, list),
    ...(isChild ? [childFact(person, t)] : []),
  ]
}

function readersOf(
  circle: TrajectoryView['circle'],
  person: CirclePerson,
  t: Translate<'inviting'>,
  list: (words: readonly string[]) => string,
): readonly Fact[] {
  const { readsAlong } = person.reach ?? {}
  const isShared = readsAlong?.on.includes('mail') !== true && isReadAlong(circle, person, 'mail')
  const said: readonly Fact[] =
    readsAlong === undefined
      ? []
      : [
          {
            key: 'reads',
            look: 'to-ask',
            icon: 'warning',
            text: t('reach.readsAlong', {
              who: readsAlong.who,
              channels: list(readsAlong.on.map(one => t(`channel.${one}`))),
            }),
          },
        ]
  const shared: readonly Fact[] = isShared
    ? [{ key: 'shared', look: 'to-ask', icon: 'warning', text: t('reach.sharedAddress') }]
    : []
  return said.length + shared.length === 0 ? [] : [...said, ...shared, ...linkFact(person, t)]
}

const linkFact = ({ reach, name }: CirclePerson, t: Translate<'inviting'>): readonly Fact[] =>
  reach?.linkDespiteReader === true
    ? [{ key: 'despite', look: 'yes', icon: 'check', text: t('reach.linkMay', { name }) }]
    : [{ key: 'despite', look: 'to-ask', icon: 'lock', text: t('reach.linkMayNot') }]

const childFact = ({ reach }: CirclePerson, t: Translate<'inviting'>): Fact =>
  reach?.toChild === true
    ? { key: 'child', look: 'yes', icon: 'check', text: t('reach.toChild') }
    : { key: 'child', look: 'to-ask', icon: 'lock', text: t('reach.notToChild') }
