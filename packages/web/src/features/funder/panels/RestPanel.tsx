import { localize } from '@kring/domain/language'
import { sectionNames, sectionOf } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { Definitions } from '../parts/Definitions.tsx'
import { FigureList } from '../parts/FigureList.tsx'

/** Figures of an edition that have no place of their own: an edition is shown whole, also one of other definitions. */
export function RestPanel() {
  const { locale } = useTranslation('funder')
  const { report } = useOpenEdition()
  const rest = report.figures.map(({ indicator }) => indicator).filter(id => sectionOf(id) === 'rest')
  if (rest.length === 0) return null
  return (
    <section className="card tight stack stack-s" aria-labelledby="rest">
      <h2 className="card-title" id="rest">
        {localize(sectionNames.rest, locale)}
      </h2>
      <FigureList of={rest} />
      <Definitions of={rest} />
    </section>
  )
}
