import type { CircleLayout } from '../picture/drawing.ts'
import { Mark } from '../picture/Mark.tsx'
import { everyoneIn, type Moment, markAt } from './moments.ts'

type Props = { readonly moments: readonly Moment[]; readonly index: number; readonly layout: CircleLayout }

/** A moment as a small picture to choose by: marks without names. The words stand beside it. */
export function MiniPicture({ moments, index, layout }: Props) {
  const main = new Set(everyoneIn(moments).flatMap(({ id, part }) => (part === 'main-person' ? [id] : [])))
  const { centre } = layout
  return (
    <svg className="map" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      {layout.lines.map(({ radius }) => (
        <circle key={radius} className="ring" cx={centre.x} cy={centre.y} r={radius} />
      ))}
      {layout.marks.map(({ id, x, y, radius }) => {
        const kind = main.has(id) ? 'main' : markAt(moments, index, id)
        return (
          kind && (
            <g key={id} transform={`translate(${x} ${y})`}>
              <Mark kind={kind} radius={kind === 'main' ? radius : radius * 1.5} />
            </g>
          )
        )
      })}
    </svg>
  )
}
