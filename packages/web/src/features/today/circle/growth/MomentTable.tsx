import type { CirclePerson } from '@kring/domain'
import { useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'

type Props = {
  readonly caption: string
  readonly people: readonly CirclePerson[]
  readonly showSectors: boolean
  /** The letter that stands for each on a sheet without names. */
  readonly letterOf?: ((id: string) => string) | undefined
  readonly isOnPaper?: boolean
}

/** Rows that are shown at first; the rest at one touch. */
const first = 25

/** Who was in the circle at a moment, in words. */
export function MomentTable({ caption, people, showSectors, letterOf, isOnPaper = false }: Props) {
  const { t } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  const [all, setAll] = useState(isOnPaper)
  const shown = all ? people : people.slice(0, first)
  return (
    <>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('paper.who')}</th>
            {showSectors && <th scope="col">{t('growth.from')}</th>}
            <th scope="col">{letterOf ? t('paper.since') : t('growth.namedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, relation, part, sector, known }) => (
            <tr key={id}>
              <th scope="row">
                {letterOf ? (
                  letterOf(id)
                ) : (
                  <>
                    <bdi>{name}</bdi>
                    {relation && <span className="soft">, {relation}</span>}
                  </>
                )}
              </th>
              {showSectors && (
                <td>
                  {part === 'main-person'
                    ? today('one.part.main-person')
                    : sector
                      ? t(`sector.${sector}`)
                      : t('field.notAsked')}
                </td>
              )}
              <td>{letterOf ? t(`since.${known.since}`) : (known.by ?? t(`since.${known.since}`))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < people.length && (
        <Button look="plain" small className="start" onClick={() => setAll(true)}>
          {t('growth.showAll', { count: people.length })}
        </Button>
      )}
    </>
  )
}
