import { localize } from '@kring/domain/language'
import { figureIn, hasBreakdowns, sectionNames, tenthsWords, valueWords } from '@kring/domain/releases/words'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { type PeriodReport, useOpenEdition } from '../OpenEdition.ts'
import { Definitions } from '../parts/Definitions.tsx'
import { FigureList } from '../parts/FigureList.tsx'

const growth = ['growth-known', 'growth-invited', 'growth-present']
const there = ['participants', 'participants-circle', 'participants-professionals', 'participants-children']
const others = ['conferences', 'topics', 'private-time']

const tenthsIn = (report: Pick<PeriodReport, 'figures'> | undefined, id: string): number | undefined => {
  const figure = report && figureIn(report, id)
  return figure?.kind === 'mean' ? figure.tenths : undefined
}

/** Who is at a conference, and how the circle grew to it. */
export function PeoplePanel() {
  const { t, locale } = useTranslation('funder')
  const { report } = useOpenEdition()
  const [all, circle, professionals] = there.map(id => tenthsIn(report, id))
  const before = tenthsIn(report.yearBefore, 'participants')
  const year = report.yearBefore?.period.from.slice(0, 4) ?? ''
  const most = Math.max(1, ...growth.map(id => tenthsIn(report, id) ?? 0))
  const words = (tenths: number): string => tenthsWords(tenths, locale)
  return (
    <section className="card tight stack" aria-labelledby="people">
      <h2 className="card-title" id="people">
        {localize(sectionNames.people, locale)}
      </h2>
      <p>
        {all === undefined || circle === undefined || professionals === undefined ? (
          t(hasBreakdowns(report.period) ? 'people.few' : 'time.month')
        ) : (
          <>
            <b>{t('people.mean', { n: words(all) })}</b>{' '}
            {t('people.split', { circle: words(circle), professionals: words(professionals) })}
          </>
        )}{' '}
        {before !== undefined && <span className="soft">{t('before', { year, value: words(before) })}</span>}
      </p>
      <div className="stack stack-s">
        <h3>{t('people.growth')}</h3>
        <ol className="bars">
          {growth.map(id => (
            <Grown key={id} id={id} most={most} />
          ))}
        </ol>
      </div>
      <FigureList of={['participants-children', ...others]} />
      <Definitions of={[...there, ...growth, ...others]} />
    </section>
  )
}

function Grown({ id, most }: { readonly id: string; readonly most: number }) {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const { definitions, grant } = published.edition
  const figure = figureIn(report, id)
  const before = tenthsIn(report.yearBefore, id)
  const tenths = tenthsIn(report, id)
  const name = definitions.find(({ indicator }) => indicator === id)?.name
  if (figure === undefined) return null
  return (
    <li>
      <div className="row between keep">
        <span>{name ? <TextIn text={name} /> : id}</span>
        <b className="num">{valueWords(figure, grant.threshold, locale).value}</b>
      </div>
      <div className="meter" aria-hidden="true">
        {tenths !== undefined && <i style={{ inlineSize: `${(100 * tenths) / most}%` }} />}
      </div>
      {before !== undefined && (
        <span className="small soft">
          {t('before', {
            year: report.yearBefore?.period.from.slice(0, 4) ?? '',
            value: tenthsWords(before, locale),
          })}
        </span>
      )}
    </li>
  )
}
