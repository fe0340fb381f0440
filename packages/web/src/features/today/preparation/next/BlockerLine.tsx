import { Fragment } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { usePreparation } from '../PreparationContext.ts'
import type { BlockerGroup } from './groups.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { placeOf } from './placeOf.ts'

/** Names that are shown of a reason; the card has the others. */
const shownNames = 6

/** One reason why no day can be set, in words, with a link to each field that solves it. */
export function BlockerLine({ group: { what, blockers } }: { readonly group: BlockerGroup }) {
  const { t } = useTranslation('preparation')
  const { people } = usePreparation()
  const [first] = blockers
  if (first === undefined) return null
  const words = blockers.map(blocker => {
    const { person, topic, ask } = blocker
    if (topic !== undefined) return { blocker, words: t(`topic.${topic}`) }
    if (ask !== undefined) return { blocker, words: t(`ask.${ask.what}`, { who: ask.who ?? '' }) }
    return { blocker, words: people.find(({ id }) => id === person)?.name }
  })
  if (words.every(one => one.words === undefined))
    return <PlaceLink place={placeOf(first)}>{t(`blocker.${what}`)}</PlaceLink>
  return (
    <>
      {t(`blocker.${what}`)}:{' '}
      {words.slice(0, shownNames).map(({ blocker, words: name }, index) => (
        <Fragment key={`${blocker.person} ${blocker.topic} ${name}`}>
          {index > 0 && ', '}
          <PlaceLink place={placeOf(blocker)}>
            <bdi>{name}</bdi>
          </PlaceLink>
        </Fragment>
      ))}
      {words.length > shownNames && ` ${t('andMore', { count: words.length - shownNames })}`}
    </>
  )
}
