import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { hasSessionFields, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, PageTitle } from '../../../kit/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { personParts } from '../person/partProps.ts'
import { titleOf } from '../titles.ts'
import './circle.css'
import { CircleSection, type OpenPerson } from './CircleSection.tsx'
import { GrowthCounts } from './GrowthCounts.tsx'
import { CirclePaper } from './paper/CirclePaper.tsx'
import { usePaper } from './paper/usePaper.ts'
import { circlesOf } from './people/circles.ts'
import { ShowSectors } from './ShowSectors.tsx'

const PersonForm = lazy(async () => ({ default: (await import('../person/PersonForm.tsx')).PersonForm }))

type Props = { readonly trajectory: TrajectoryView; readonly say: (sentence: string) => void }

/** The circle as a picture and as a list; each person opens in a card beside it. */
export function CirclePage({ trajectory, say }: Props) {
  const { t, locale } = useTranslation('circle')
  const { subject } = useKnownMe()
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'person')
  const keyOf = (person: string) => `${key}.${person}`
  const circles = circlesOf(trajectory)
  const everyone = circles.flatMap(({ people }) => people)
  const [open, setOpen] = useState<OpenPerson | undefined>(() => {
    // What was being typed before the page was left is open again; or who a link of another page leads to.
    const left =
      everyone.find(({ id }) => personParts.some(part => hasSessionFields(`${keyOf(id)}.${part}`))) ??
      everyone.find(({ id }) => location.hash === `#${id}`)
    return left && { id: left.id, isNew: false }
  })
  // Who was there when the form opened; and, once it was saved, who is not the one that was added.
  const [before, setBefore] = useState(() => (hasSessionFields(keyOf('new')) ? idsOf(everyone) : undefined))
  const [others, setOthers] = useState<ReadonlySet<string>>()
  const isAdding = before !== undefined
  const paper = usePaper<{ readonly circle: string; readonly withNames: boolean }>()
  const onPaper = circles.find(one => one.key === paper.sheet?.circle)
  // The mark or row from which the card was opened: there one goes on when it is closed.
  const opener = useRef<Element | null>(null)
  const show = (id: string) => {
    say('')
    opener.current = document.activeElement
    setOpen({ id, isNew: false })
    // The card of who is open already takes the focus too.
    document.getElementById(`person-${id}`)?.focus()
  }
  const close = (sentence?: string) => {
    const row = document.querySelector(`[data-row="${open?.id}"]`)
    const back = opener.current?.isConnected ? opener.current : row
    setOpen(undefined)
    if (sentence !== undefined) return say(sentence)
    requestAnimationFrame(() => {
      if (back instanceof HTMLElement || back instanceof SVGElement) back.focus()
    })
  }
  const added = others && everyone.findLast(({ id }) => !others.has(id))
  if (added) {
    setOthers(undefined)
    setOpen({ id: added.id, isNew: true })
  }
  return (
    <div className="stack">
      <div className="row between">
        <PageTitle tab={t('tab')}>{t('of', { name: titleOf(trajectory, locale) })}</PageTitle>
        {trajectory.commands.includes('add-person') && !isAdding && (
          <Button
            icon="plus"
            onClick={() => {
              say('')
              setOpen(undefined)
              setBefore(idsOf(everyone))
            }}
          >
            {t('add')}
          </Button>
        )}
      </div>
      <GrowthCounts trajectory={trajectory} />
      <p className="small">
        <Link
          to="/today/$tenant/$id/$part"
          params={{ tenant: trajectory.tenant.id, id: trajectory.id, part: 'growth' }}
        >
          {t('growth.link')}
        </Link>
      </p>
      {isAdding && (
        <section className="card tight" aria-label={t('add')}>
          <Suspense fallback={<Loading>{t('opening')}</Loading>}>
            <PersonForm
              trajectory={trajectory}
              fieldsKey={keyOf('new')}
              heading="h2"
              onDone={sentence => {
                setBefore(undefined)
                if (sentence !== undefined) setOthers(before)
              }}
            />
          </Suspense>
        </section>
      )}
      <ShowSectors trajectory={trajectory} />
      {circles.map(circle => (
        <CircleSection
          key={circle.key}
          trajectory={trajectory}
          circle={circle}
          open={open}
          keyOf={keyOf}
          onOpen={show}
          onClose={close}
          onPrint={withNames => paper.print({ circle: circle.key, withNames })}
        />
      ))}
      {onPaper && paper.sheet && (
        <CirclePaper trajectory={trajectory} circle={onPaper} withNames={paper.sheet.withNames} />
      )}
    </div>
  )
}

const idsOf = (people: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(people.map(({ id }) => id))
