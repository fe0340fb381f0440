import type { EditionList, GrantEditions } from '../../api/editions.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Note, PageTitle } from '../../kit/index.ts'
import { ChooseGrant } from './report/ChooseGrant.tsx'
import type { ReportSearch } from './search.ts'

type Props = {
  readonly title: string
  readonly list: EditionList
  readonly chosen: GrantEditions | undefined
  readonly search: ReportSearch
}

/** Nothing was published yet: what the funder can expect, and when. */
export function NoEdition({ title, list, chosen, search }: Props) {
  const { t } = useTranslation('funder')
  const dates = useDates()
  if (chosen === undefined)
    return (
      <div className="stack">
        <PageTitle>{title}</PageTitle>
        <p>{t('none.noGrant')}</p>
      </div>
    )
  return (
    <div className="stack">
      <div className="stack stack-s">
        <p className="small soft">{t('grant', { name: chosen.grant.name })}</p>
        <PageTitle>{t('none.title')}</PageTitle>
      </div>
      <ChooseGrant grants={list.grants} chosen={chosen.grant.id} search={search} />
      <p className="full">
        {chosen.nextRelease === undefined ? t('none.noDay') : t('none.day', { day: dates.day(chosen.nextRelease) })}
      </p>
      <Note icon="shield" title={t('none.why')}>
        {t('none.whyText')}
      </Note>
    </div>
  )
}
