import { localize } from '@kring/domain/language'
import { sectionNames } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { Definitions } from '../parts/Definitions.tsx'
import { FigureList } from '../parts/FigureList.tsx'
import { FigureStat } from '../parts/FigureStat.tsx'

/** The four figures that tell the story; the others of the same cohort stand below. */
const strip = ['referrals', 'conference-rate', 'plan-rate', 'stopped']
const others = ['started', 'plan-rate-started', 'plans-without-meeting', 'professional-source', 'minors']

/** What came of the referrals of the period. */
export function PathPanel() {
  const { locale } = useTranslation('funder')
  return (
    <section className="stack" aria-labelledby="path">
      <h2 id="path">{localize(sectionNames.path, locale)}</h2>
      <div className="card flush strip figures">
        {strip.map(indicator => (
          <div key={indicator}>
            <FigureStat indicator={indicator} />
            <Definitions of={[indicator]} />
          </div>
        ))}
      </div>
      <div className="card tight flat stack stack-s">
        <FigureList of={others} />
        <Definitions of={others} />
      </div>
    </section>
  )
}
