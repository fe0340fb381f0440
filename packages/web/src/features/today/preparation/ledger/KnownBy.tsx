import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Icon } from '../../../../kit/index.ts'
import { TellButton } from './TellButton.tsx'
import type { Knows } from './whoKnows.ts'

type Props = { readonly known: readonly Knows[]; readonly isFixed: boolean }

/** Who was told the requirements as they are now, and who acknowledged them: that is knowing, not agreeing. */
export function KnownBy({ known, isFixed }: Props) {
  const { t } = useTranslation('preparation')
  const dates = useDates()
  if (known.length === 0) return <p className="small soft">{t('requirements.nobody')}</p>
  const acknowledged = known.filter(({ knows }) => knows === 'acknowledged').length
  const told = known.filter(({ knows }) => knows === 'told').length
  const part = (count: number) => `${(count / known.length) * 100}%`
  const numbers = { count: known.length, told: told + acknowledged, acknowledged }
  return (
    <>
      <div className="stack stack-s">
        <div className="meter tall" role="img" aria-label={t('requirements.meter', numbers)}>
          <i style={{ inlineSize: part(acknowledged) }} />
          <i className="soft" style={{ inlineSize: part(told) }} />
        </div>
        <p className="small">
          <b>{t('requirements.meter', numbers)}</b> {t('requirements.meaning')}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too */}
      <section className="scroll" tabIndex={0} aria-label={t('requirements.who')}>
        <table>
          <caption className="visually-hidden">{t('requirements.who')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('requirements.person')}</th>
              <th scope="col">{t('requirements.told')}</th>
              <th scope="col">{t('requirements.acknowledged')}</th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ person, knows }) => (
              <tr key={person.id}>
                <th scope="row">
                  <bdi>{person.name}</bdi>
                </th>
                <td>
                  {knows === 'told' || knows === 'acknowledged' ? (
                    <>
                      <Icon name="check" />{' '}
                      {person.requirements?.disclosed && dates.short(person.requirements.disclosed.at)}
                    </>
                  ) : (
                    <>
                      <span className="soft">
                        {t(knows === 'before' ? 'requirements.older' : 'requirements.notYet')}
                      </span>{' '}
                      {isFixed && <TellButton person={person} />}
                    </>
                  )}
                </td>
                <td>
                  {knows === 'acknowledged' ? (
                    <>
                      <Icon name="check" />{' '}
                      {person.requirements?.acknowledged && dates.short(person.requirements.acknowledged.at)}
                    </>
                  ) : (
                    <span className="soft">{t(knows === 'told' ? 'requirements.waits' : 'requirements.notTold')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
