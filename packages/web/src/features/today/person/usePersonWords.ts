import type { CirclePerson } from '@kring/domain'
import { keptInPrivateTime, personIn } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { languageName, listOf } from '../../../trajectory/words.ts'
import type { PersonFact } from './PersonSection.tsx'
import type { PersonPart } from './partProps.ts'

/** What is known of somebody, in words. */
export function usePersonWords(trajectory: TrajectoryView) {
  const { t, locale } = useTranslation('circle')
  const { t: own } = useTranslation('person')
  const { t: today } = useTranslation('today')
  const dates = useDates()
  const { circle } = trajectory
  const nameOf = (id: string) => personIn(circle, id)?.name ?? ''
  const list = (words: readonly string[]) => listOf(words, locale)
  const fact = (text: string | false | undefined): readonly PersonFact[] => (text ? [{ text }] : [])
  const ask = (text: string): readonly PersonFact[] => [{ text, tone: 'ask' }]

  const headline = ({ relation, side, group, known }: CirclePerson): string =>
    [
      relation,
      side && today(`one.side.${side}`),
      group,
      known.by ? today(`one.knownBy.${known.since}`, { who: known.by }) : today(`one.known.${known.since}`),
    ]
      .filter(Boolean)
      .join(' · ')

  const reach = ({ reach: given }: CirclePerson): readonly PersonFact[] => {
    if (given === undefined) return ask(t('reach.notAsked'))
    if (given.never) return [{ text: t('reach.never'), tone: 'mind' }]
    const { allowed, hours, readsAlong, through, linkDespiteReader, toChild } = given
    return [
      ...fact(through !== undefined && t('reach.through', { name: nameOf(through) })),
      ...fact(allowed.length > 0 && t('reach.by', { channels: list(allowed.map(one => t(`channelBy.${one}`))) })),
      ...fact(hours && t('reach.between', { ...hours })),
      ...(readsAlong
        ? ([
            {
              text: t('reach.reads', {
                who: readsAlong.who,
                channels: list(readsAlong.on.map(one => t(`channelOn.${one}`))),
              }),
              tone: 'mind',
            },
          ] as const)
        : []),
      ...fact(linkDespiteReader && t('reach.linkAllowed')),
      ...fact(toChild && t('reach.toChild')),
    ]
  }

  const details = (person: CirclePerson): readonly PersonFact[] => {
    const { language, interpreter, phone, email, address, addressPrivate, needs, wishes, organisation } = person
    const spoken = language && [languageName(language, locale), interpreter && today('one.withInterpreter')]
    return [
      ...(spoken ? fact(spoken.filter(Boolean).join(', ')) : ask(t('details.languageNotAsked'))),
      ...fact(organisation),
      ...fact([phone, email].filter(Boolean).join(' · ')),
      ...fact(address && (addressPrivate ? t('details.private', { address }) : address)),
      ...fact(needs && t('details.needs', { needs })),
      ...fact(wishes && t('details.wishes', { wishes })),
      ...(circle.showSectors
        ? fact(
            [person.sector && t(`sector.${person.sector}`), person.nearness && t(`nearness.${person.nearness}`)]
              .filter(Boolean)
              .join(' · '),
          )
        : []),
    ]
  }

  const way = ({ way: how, spokesperson, message }: CirclePerson): readonly PersonFact[] => [
    ...(how ? fact(t(`ways.${how}`)) : ask(t('way.notAsked'))),
    ...fact(spokesperson !== undefined && t('way.speaks', { name: nameOf(spokesperson) })),
    ...fact(message && t('way.toRead', { message })),
  ]

  const child = ({ child: part }: CirclePerson): readonly PersonFact[] => {
    if (part === undefined) return ask(t('child.notAsked'))
    const { support, supportStays, saidForThem, phases } = part
    return [
      ...(support === undefined ? ask(t('child.noSupport')) : fact(t('child.supportedBy', { name: nameOf(support) }))),
      ...fact(supportStays && t('child.staysIn')),
      ...(phases.length === 0
        ? ask(t('child.noPhases'))
        : fact(t('child.isThere', { phases: list(phases.map(one => t(`phase.${one}`))) }))),
      ...fact(saidForThem && t('child.saidIs', { text: saidForThem })),
    ]
  }

  const invitation = ({ decision, invitation: sent }: CirclePerson): readonly PersonFact[] => {
    if (decision === undefined) return fact(t('invitation.undecided'))
    if (decision.kind === 'invite')
      return fact(sent ? t('invitation.since', { day: dates.near(sent.invitedAt) }) : t('invitation.willBe'))
    return [
      { text: t('invitation.isNot', { why: t(`notInvited.${decision.reason}`) }), tone: 'mind' },
      ...fact(decision.explanation),
      ...fact(t('invitation.decided', { who: decision.decidedBy })),
      ...(decision.familyThinks
        ? fact(t('invitation.thinks', { what: decision.familyThinks }))
        : ask(t('invitation.thinksNotAsked'))),
    ]
  }

  const kept = (person: CirclePerson): readonly PersonFact[] => {
    const choice = keptInPrivateTime(circle, person)
    if (choice === undefined) return []
    return choice.chosenBy === '' ? ask(own('kept.unknown')) : fact(own(`kept.${choice.by}`, { who: choice.chosenBy }))
  }

  const factsOf = (part: PersonPart, person: CirclePerson): readonly PersonFact[] => {
    switch (part) {
      case 'reach':
        return reach(person)
      case 'details':
        return details(person)
      case 'role':
        return [...fact(today(`one.part.${person.part}`)), ...kept(person)]
      case 'way':
        return way(person)
      case 'child':
        return child(person)
      case 'invitation':
        return invitation(person)
      case 'removal':
        return []
      default:
        return part satisfies never
    }
  }
  return { headline, factsOf }
}
