import { useTranslation } from '../../../../i18n/index.ts'
import { CirclePicture } from '../picture/CirclePicture.tsx'
import type { GrowthDrawing } from './growthDrawing.ts'
import { everyoneIn, type Moment, markAt } from './moments.ts'

type Props = {
  readonly moments: readonly Moment[]
  readonly index: number
  readonly drawing: GrowthDrawing
  readonly title: string
}

/** The circle at one moment: plus is new, open dashes were there before. Nobody changes place. */
export function MomentPicture({ moments, index, drawing, title }: Props) {
  const { t } = useTranslation('circle')
  const isMain = new Set(everyoneIn(moments).flatMap(({ id, part }) => (part === 'main-person' ? [id] : [])))
  const known = new Set(moments[0]?.people.map(({ id }) => id))
  const marks = drawing.layout.marks.filter(({ id }) => isMain.has(id) || markAt(moments, index, id) !== undefined)
  return (
    <CirclePicture
      layout={{ ...drawing.layout, marks }}
      named={drawing.named}
      title={title}
      description={t('growth.tableSays')}
      kindOf={id => (isMain.has(id) ? 'main' : (markAt(moments, index, id) ?? 'gone'))}
      isKnown={id => known.has(id) && !isMain.has(id) && markAt(moments, index, id) !== 'gone'}
      nameOf={() => ''}
    />
  )
}
