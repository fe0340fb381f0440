import { choosePeriod } from '@kring/domain/releases/words'
import type { ReactNode } from 'react'
import type { EditionList, GrantEditions } from '../../api/editions.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { chooseGrant, chooseHead } from './chooseEdition.ts'
import { useEdition, useEditions } from './data/useEditions.ts'
import { NoEdition } from './NoEdition.tsx'
import { type OpenEdition, OpenEditionProvider } from './OpenEdition.ts'
import type { ReportSearch } from './search.ts'

type Props = { readonly title: string; readonly search: ReportSearch; readonly children: ReactNode }

/** Opens the edition that the address says, for a page about it; without one, says when the first comes. */
export function EditionOf({ title, search, children }: Props) {
  const { t } = useTranslation('funder')
  const [funder] = useKnownMe().funders
  const list = useEditions(funder?.id)
  if (funder === undefined) return <Plain title={title}>{<p>{t('noFunder')}</p>}</Plain>
  if (list.isError)
    return (
      <Plain title={title}>
        <Failed what={t('failed')} retry={() => void list.refetch()} />
      </Plain>
    )
  if (list.data === undefined)
    return (
      <Plain title={title}>
        <Loading>{t('loading')}</Loading>
      </Plain>
    )
  const chosen = chooseGrant(list.data.grants, search)
  const head = chosen && chooseHead(chosen, search)
  if (chosen === undefined || head === undefined)
    return <NoEdition title={title} list={list.data} chosen={chosen} search={search} />
  return (
    <Open title={title} list={list.data} chosen={chosen} head={head} search={search}>
      {children}
    </Open>
  )
}

type OpenProps = Props & {
  readonly list: EditionList
  readonly chosen: GrantEditions
  readonly head: OpenEdition['head']
}

function Open({ title, list, chosen, head, search, children }: OpenProps) {
  const { t } = useTranslation('funder')
  const { funder } = list
  const name = { grant: chosen.grant.id, asOf: head.asOf, number: head.number }
  const { data: published, isError, refetch } = useEdition(funder.id, name)
  if (published === undefined)
    return (
      <Plain title={title}>
        {isError ? <Failed what={t('failed')} retry={() => void refetch()} /> : <Loading>{t('loading')}</Loading>}
      </Plain>
    )
  const { periods, grant } = published.edition
  const asked = { key: search.period, from: search.from, to: search.to }
  const choice = choosePeriod(
    periods.map(({ period }) => period),
    asked,
    grant.to,
  )
  const report = periods.find(({ period }) => period.key === choice?.period.key)
  if (report === undefined) return <Plain title={title}>{<p>{t('noPeriods')}</p>}</Plain>
  const open: OpenEdition = {
    ...{ list, chosen, head, search, name, report },
    // What the list knows of a replacement is newer than what was read with the edition.
    published: { ...published, supersededBy: head.supersededBy ?? published.supersededBy },
    instead: choice?.instead === true,
  }
  return <OpenEditionProvider value={open}>{children}</OpenEditionProvider>
}

function Plain({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="stack">
      <PageTitle>{title}</PageTitle>
      {children}
    </div>
  )
}
