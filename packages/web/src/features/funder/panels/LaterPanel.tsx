import { localize } from '@kring/domain/language'
import { figureIn, hasBreakdowns, sectionNames } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { Definitions } from '../parts/Definitions.tsx'
import { FigureStat } from '../parts/FigureStat.tsx'

const later = [
  'follow-up-6',
  'follow-up-12',
  'less-help-6',
  'less-help-12',
  'new-conference',
  'new-conference-6',
  'new-conference-12',
]

/** How it goes half a year and a year on; most of it comes late. */
export function LaterPanel() {
  const { t, locale } = useTranslation('funder')
  const { report } = useOpenEdition()
  const shown = later.filter(id => {
    const figure = figureIn(report, id)
    return figure?.kind === 'share' && figure.share.kind !== 'hidden'
  })
  return (
    <section className="card tight stack stack-s" aria-labelledby="later">
      <h2 className="card-title" id="later">
        {localize(sectionNames.later, locale)}
      </h2>
      {shown.length < later.length && (
        <p className="small">{t(hasBreakdowns(report.period) ? 'later.few' : 'deeds.month')}</p>
      )}
      {shown.length > 0 && (
        <div className="grid figures">
          {shown.map(id => (
            <FigureStat key={id} indicator={id} />
          ))}
        </div>
      )}
      <Definitions of={later} />
    </section>
  )
}
