import { localize } from '@kring/domain/language'
import { figureIn, hasBreakdowns, sectionNames, shareWords } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { type PeriodReport, useOpenEdition } from '../OpenEdition.ts'
import { Definitions } from '../parts/Definitions.tsx'
import { FigureStat } from '../parts/FigureStat.tsx'

const results = [
  { id: 'carried-out-fully', swatch: 'a' },
  { id: 'carried-out-partly', swatch: 'b' },
  { id: 'carried-out-not', swatch: '' },
] as const
const others = ['plans', 'agreements', 'carried-by-circle', 'evaluated-on-time']

type Share = Extract<PeriodReport['figures'][number], { kind: 'share' }>['share']

/** Whether what was agreed was done, a month after, and by whom. */
export function DeedsPanel() {
  const { t, locale } = useTranslation('funder')
  const { report } = useOpenEdition()
  const shares = results.map(({ id }) => shareIn(report, id))
  const [fully, partly, not] = shares.map(share => (share === undefined ? '' : shareWords(share, locale)))
  const drawn = shares.every(share => share?.kind === 'percent')
  const isNoneShown = shares.every(share => share === undefined || share.kind === 'hidden')
  const none = hasBreakdowns(report.period) ? 'deeds.few' : 'deeds.month'
  return (
    <section className="card tight stack" aria-labelledby="deeds">
      <div className="stack stack-s">
        <h2 className="card-title" id="deeds">
          {localize(sectionNames.deeds, locale)}
        </h2>
        <p>{t(isNoneShown ? none : 'deeds.after')}</p>
      </div>
      {drawn && (
        <div
          className="meter tall"
          role="img"
          aria-label={t('deeds.meter', { fully: fully ?? '', partly: partly ?? '', not: not ?? '' })}
        >
          <i style={{ inlineSize: widthOf(shares[0]) }} />
          <i className="soft" style={{ inlineSize: widthOf(shares[1]) }} />
        </div>
      )}
      <div className="grid swatches figures">
        {results.map(({ id, swatch }) => (
          <FigureStat key={id} indicator={id} swatch={swatch} />
        ))}
      </div>
      <div className="grid parted figures">
        {others.map(id => (
          <FigureStat key={id} indicator={id} />
        ))}
      </div>
      <Definitions of={[...results.map(({ id }) => id), ...others]} />
    </section>
  )
}

function shareIn(report: PeriodReport, id: string): Share | undefined {
  const figure = figureIn(report, id)
  return figure?.kind === 'share' ? figure.share : undefined
}

const widthOf = (share: Share | undefined): string => (share?.kind === 'percent' ? `${share.percent}%` : '0')
