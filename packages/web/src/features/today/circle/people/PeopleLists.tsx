import type { CirclePerson } from '@kring/domain'
import { useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { PersonRow } from './PersonRow.tsx'
import { pageOf, pageSize } from './rows.ts'

type Props = {
  readonly trajectory: TrajectoryView
  readonly people: readonly CirclePerson[]
  /** Distinguishes the lists of one page. */
  readonly listKey: string
  /** The heading of the circle, where there are several. */
  readonly heading: string | undefined
  readonly onOpen: (id: string) => void
}

/** What the drawing shows, in words: who, by how they stand, with what to mind. */
export function PeopleLists({ trajectory, people, listKey, heading, onOpen }: Props) {
  const { t } = useTranslation('circle')
  const [search, setSearch] = useState('')
  const [asked, setPage] = useState(0)
  const { groups, found, pages, page } = pageOf(people, trajectory, { search, page: asked })
  const Heading = heading === undefined ? 'h2' : 'h3'
  const turn = (to: number) => {
    setPage(to)
    document.getElementById(`list-${listKey}`)?.focus()
  }
  return (
    <section
      className="card tight stack"
      aria-label={heading === undefined ? t('asList') : t('asListOf', { heading })}
      id={`list-${listKey}`}
      tabIndex={-1}
    >
      {people.length > pageSize && (
        <TextField
          id={`search-${listKey}`}
          label={t('search')}
          type="search"
          maxLength={100}
          value={search}
          autoComplete="off"
          onChange={typed => {
            setSearch(typed)
            setPage(0)
          }}
        />
      )}
      {search.trim() !== '' && (
        <p className="small" role="status">
          {t('found', { count: found })}
        </p>
      )}
      {groups.map(({ standing, total, people: here }) => (
        <div key={standing}>
          <Heading className="card-title">
            {t(`standing.${standing}`)} ({total})
          </Heading>
          <ul className="people small">
            {here.map(person => (
              <PersonRow key={person.id} trajectory={trajectory} person={person} standing={standing} onOpen={onOpen} />
            ))}
          </ul>
        </div>
      ))}
      {pages > 1 && (
        <nav className="row between" aria-label={t('pages')}>
          <Button look="quiet" small locked={page === 0} onClick={() => turn(page - 1)}>
            {t('before')}
          </Button>
          <span className="small num">{t('page', { page: page + 1, pages })}</span>
          <Button look="quiet" small locked={page === pages - 1} onClick={() => turn(page + 1)}>
            {t('after')}
          </Button>
        </nav>
      )}
    </section>
  )
}
