import { fixedForAll, type Guard, guardGroups, guards, seeds } from '@kring/domain/guards'
import { localize } from '@kring/domain/language'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'

/** The nineteen guards: what is fixed for every partner, why, and the source. */
export function GuardList() {
  const { t, locale } = useTranslation('variants')
  return (
    <section className="stack" aria-labelledby="fixed">
      <div className="stack stack-s">
        <h2 id="fixed">{t('fixed.title')}</h2>
        <p className="full">
          <q lang="nl">{fixedForAll.words}</q>{' '}
          <cite className="small soft">{t('fixed.from', { title: seeds[fixedForAll.from] })}</cite>
        </p>
        {locale !== 'nl' && <p className="small soft">{t('fixed.language')}</p>}
      </div>
      <div className="card tight flat stack parts">
        {guardGroups.map(group => (
          <div key={group} className="stack stack-s">
            <h3>{t(`fixed.${group}`)}</h3>
            <ul className="guards">
              {guards
                .filter(guard => guard.group === group)
                .map(guard => (
                  <GuardItem key={guard.id} guard={guard} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function GuardItem({ guard: { id, title, explanation, quotes } }: { readonly guard: Guard }) {
  const { t, locale } = useTranslation('variants')
  const from = [...new Set(quotes.map(quote => seeds[quote.from]))]
  return (
    <li>
      <Icon name="lock" />
      <div>
        <b>{localize(title, locale)}</b> <span className="soft num">{id}</span>
        <p>{localize(explanation, locale)}</p>
        {quotes.map(({ words }) => (
          <q key={words} lang="nl">
            {words}
          </q>
        ))}
        {from.map(document => (
          <cite key={document} className="soft">
            {t('fixed.from', { title: document })}
          </cite>
        ))}
      </div>
    </li>
  )
}
