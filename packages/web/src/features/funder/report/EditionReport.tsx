import { belowHeadline, headlineWords } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { PageTitle } from '../../../kit/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import {
  AboutPanel,
  DeedsPanel,
  LaterPanel,
  MoneyPanel,
  PathPanel,
  PeoplePanel,
  RestPanel,
  SatisfactionPanel,
  TablesPanel,
  TimePanel,
  TrendPanel,
} from '../panels/lazyPanels.ts'
import { Panel } from '../panels/Panel.tsx'
import { ChooseGrant } from './ChooseGrant.tsx'
import { EditionCard } from './EditionCard.tsx'
import { Periods } from './Periods.tsx'
import { WhyHidden } from './WhyHidden.tsx'
import '../report.css'

/** One period of an edition: the headline in words, then each part by itself, so that one that fails takes nothing along. */
export function EditionReport() {
  const { t, locale } = useTranslation('funder')
  const { list, chosen, published, report, search, preview } = useOpenEdition()
  const { threshold } = published.edition.grant
  const below = belowHeadline(report, { threshold, through: published.edition.through }, locale)
  return (
    <div className="stack stack-l report">
      <div className="stack">
        <div className="stack stack-s">
          <p className="small soft">{t('grant', { name: chosen.grant.name })}</p>
          <PageTitle tab={t('tab', { name: chosen.grant.name })}>{headlineWords(report, threshold, locale)}</PageTitle>
          {below !== '' && <p className="full">{below}</p>}
        </div>
        <ChooseGrant grants={list.grants} chosen={chosen.grant.id} search={search} />
        <EditionCard />
        <Periods />
        <WhyHidden />
      </div>
      <Panel>
        <MoneyPanel />
      </Panel>
      <Panel>
        <PathPanel />
      </Panel>
      <Panel>
        <TrendPanel />
      </Panel>
      <div className="cols even">
        <Panel>
          <TimePanel />
        </Panel>
        <Panel>
          <PeoplePanel />
        </Panel>
      </div>
      <Panel>
        <DeedsPanel />
      </Panel>
      <Panel>
        <SatisfactionPanel />
      </Panel>
      <Panel>
        <LaterPanel />
      </Panel>
      <Panel>
        <TablesPanel />
      </Panel>
      <Panel>
        <RestPanel />
      </Panel>
      {preview === undefined && (
        <Panel>
          <AboutPanel />
        </Panel>
      )}
    </div>
  )
}
