import { localize } from '@kring/domain/language'
import { countWords, figureIn, notShownWords, sectionNames, tenthsWords } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { type PeriodReport, useOpenEdition } from '../OpenEdition.ts'
import { Definitions } from '../parts/Definitions.tsx'
import { Scroll } from '../parts/Scroll.tsx'

const groups = ['young-main-person', 'main-person', 'circle', 'professional'] as const
const subjects = ['coordinator', 'conference', 'plan'] as const
type Group = (typeof groups)[number]

const idOf = (group: Group, subject: (typeof subjects)[number]): string => `satisfaction-${group}-${subject}`

type Mean = Extract<PeriodReport['figures'][number], { kind: 'mean' }>
const meanIn = (report: Pick<PeriodReport, 'figures'> | undefined, id: string): Mean | undefined => {
  const figure = report && figureIn(report, id)
  return figure?.kind === 'mean' ? figure : undefined
}

/** How satisfied each group is, from 1 to 10, the year before below it. */
export function SatisfactionPanel() {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const year = report.yearBefore?.period.from.slice(0, 4)
  return (
    <section className="card tight stack stack-s" aria-labelledby="satisfaction">
      <h2 className="card-title" id="satisfaction">
        {localize(sectionNames.satisfaction, locale)}
      </h2>
      <p>{year === undefined ? t('satisfaction.scale') : t('satisfaction.scaleBefore', { year })}</p>
      <Scroll label={t('satisfaction.caption')}>
        <table className="snug">
          <caption className="visually-hidden">{t('satisfaction.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('satisfaction.who')}</th>
              {subjects.map(subject => (
                <th key={subject} scope="col" className="n">
                  {t(`satisfaction.${subject}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(group => (
              <GroupRow key={group} group={group} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="small soft">{t('satisfaction.note', { threshold: published.edition.grant.threshold })}</p>
      <Definitions of={groups.flatMap(group => subjects.map(subject => idOf(group, subject)))} />
    </section>
  )
}

function GroupRow({ group }: { readonly group: Group }) {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const { threshold } = published.edition.grant
  const answers = subjects.flatMap(subject => meanIn(report, idOf(group, subject)) ?? [])
  const [first] = answers
  if (first === undefined) return null
  return (
    <tr>
      <th scope="row">
        {t(`satisfaction.group.${group}`)}
        {first.over.kind !== 'hidden' && (
          <>
            <br />
            <span className="soft">{t('satisfaction.answers', { n: countWords(first.over, threshold, locale) })}</span>
          </>
        )}
      </th>
      {subjects.map(subject => {
        const now = meanIn(report, idOf(group, subject))
        const before = meanIn(report.yearBefore, idOf(group, subject))
        return (
          <td key={subject} className="n">
            {now?.tenths === undefined ? (
              <span className="small soft">{notShownWords(locale)}</span>
            ) : (
              <b>{tenthsWords(now.tenths, locale)}</b>
            )}
            {before?.tenths !== undefined && (
              <>
                <br />
                <span className="soft">{tenthsWords(before.tenths, locale)}</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
