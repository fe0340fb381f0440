import { type Sector, sectors } from '@kring/domain/tenants'
import { useQuery } from '@tanstack/react-query'
import { readWithoutGround } from '../../../api/onboarding.ts'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { Button, Failed, Loading } from '../../../kit/index.ts'
import { groundExamples } from './groundExamples.ts'

type Props = { readonly sector: string | undefined; readonly country: string; readonly onUse: (text: string) => void }

/** What a new partner cannot ask without a legal ground, what is asked instead, and how a ground may read. */
export function GroundCost({ sector: typed, country, onUse }: Props) {
  const { t } = useTranslation('onboarding')
  const sector = sectors.find(one => one === typed)
  if (sector === undefined) return <p className="small soft">{t('cost.choose')}</p>
  return (
    <details className="card tight flat">
      <summary>{t('cost.title')}</summary>
      <div className="stack stack-s small">
        <p>{t('cost.lead')}</p>
        <Lost sector={sector} />
        <p>
          <b>{t('cost.examples')}</b>
        </p>
        <ul className="plain-list stack stack-s">
          {groundExamples(sector, country).map(text => (
            <li key={text} className="stack stack-s">
              <span>“{text}”</span>
              <span>
                <Button look="quiet" small onClick={() => onUse(text)}>
                  {t('cost.use')}
                  <span className="visually-hidden">: {text}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

/** The questions, as the server derives them from the sector's forms. */
function Lost({ sector }: { readonly sector: Sector }) {
  const { t } = useTranslation('onboarding')
  const read = useQuery({ queryKey: ['without-ground', sector], queryFn: () => readWithoutGround(sector) })
  if (read.isError) return <Failed what={t('cost.failed')} retry={() => void read.refetch()} />
  if (!read.data) return <Loading>{t('cost.loading')}</Loading>
  return (
    <>
      <ul>
        {read.data.lost.map(({ key, label }) => (
          <li key={key}>
            <TextIn text={label} />
          </li>
        ))}
      </ul>
      <p>{t('cost.plain')}</p>
      {read.data.losesVariants && <p>{t('cost.variants')}</p>}
    </>
  )
}
