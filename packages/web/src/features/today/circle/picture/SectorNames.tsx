import type { CircleSector } from '@kring/domain'
import { useTranslation } from '../../../../i18n/index.ts'
import type { CircleLayout } from './drawing.ts'

type Props = { readonly layout: CircleLayout; readonly sectors: readonly CircleSector[] }

/** Half the width of a letter of a name, to keep it within the drawing. */
const halfLetter = 4.3
/** From the edge of the drawing to the names. */
const inside = 16

/** Quiet lines between the sectors, and the name of each outside the rings. */
export function SectorNames({ layout, sectors }: Props) {
  const { t } = useTranslation('circle')
  const { centre, width } = layout
  const reach = layout.lines.at(-1)?.radius ?? 0
  const first = layout.lines[0]?.radius ?? 0
  const at = (angle: number, distance: number) => ({
    x: Math.round(centre.x + distance * Math.sin(angle)),
    y: Math.round(centre.y - distance * Math.cos(angle)),
  })
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes focus
    <g aria-hidden="true">
      {sectors.length > 1 &&
        layout.sectors.map(({ from }) => {
          const [near, far] = [at(from, first - 20), at(from, reach + 14)]
          return <path key={from} className="sector-line" d={`M${near.x} ${near.y}L${far.x} ${far.y}`} />
        })}
      {layout.sectors.map(({ middle }, index) => {
        const sector = sectors[index]
        if (sector === undefined) return null
        const name = t(`sectorShort.${sector}`)
        const { x, y } = at(middle, centre.x - inside)
        const half = name.length * halfLetter + 2
        return (
          <text key={sector} className="sector-name" x={Math.min(Math.max(x, half), width - half)} y={y + 5}>
            {name}
          </text>
        )
      })}
    </g>
  )
}
