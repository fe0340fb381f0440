import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import type { CircleLayout } from './drawing.ts'
import type { NamedDrawing } from './drawingOf.ts'
import { Mark, type MarkKind } from './Mark.tsx'
import { SectorNames } from './SectorNames.tsx'

type Props = {
  readonly layout: CircleLayout
  readonly named: Pick<NamedDrawing, 'rings' | 'sectors'>
  /** What it shows, in a few words, and in a sentence for who does not see it. */
  readonly title: string
  readonly description: string
  /** Each person's mark. */
  readonly kindOf: (id: string) => MarkKind
  readonly isKnown: (id: string) => boolean
  /** Opens a person's card; without it nothing in the drawing can be pressed. */
  readonly onOpen?: ((id: string) => void) | undefined
  /** What a person's mark is called. */
  readonly nameOf: (id: string) => string
  readonly shown?: string | undefined
}

/** How far the drawing shrinks and grows: letters of 13 px on a phone, and not larger than a heading. */
const smallest = 0.785
const largest = 1.25

/**
 * Radius of what can be pressed: half of 24 px at the smallest scale, and never into a neighbour. Dots stand too close for that:
 * there the list beside the drawing is the larger way to the same card (WCAG 2.5.8, "equivalent").
 */
const pressed = { names: 17, initials: 16.5, dots: 9.5 } as const

/** The circle as SVG. One stop of the Tab key; arrows go from person to person, from inside outward and clockwise. */
export function CirclePicture({ layout, named, title, description, kindOf, isKnown, onOpen, nameOf, shown }: Props) {
  const { t } = useTranslation('circle')
  const id = useId()
  const drawing = useRef<SVGSVGElement>(null)
  const { marks, centre, detail } = layout
  const [current, setCurrent] = useState(0)
  const canOpen = onOpen !== undefined
  const move = (event: KeyboardEvent, index: number) => {
    const next = nextOf(event.key, index, marks.length)
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const mark = marks[index]
      if (mark) onOpen?.(mark.id)
    } else if (next !== undefined) {
      event.preventDefault()
      setCurrent(next)
      drawing.current?.querySelectorAll<SVGGElement>('[role=button]')[next]?.focus()
    }
  }
  return (
    <svg
      ref={drawing}
      className={`map circle-map ${detail}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{
        minInlineSize: `${Math.round(layout.width * smallest)}px`,
        maxInlineSize: `${Math.round(layout.width * largest)}px`,
      }}
      role={canOpen ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {layout.lines.map(({ radius, ring }) => (
        <circle
          key={radius}
          className={ring === named.rings.length - 1 ? 'ring m-dash' : 'ring'}
          cx={centre.x}
          cy={centre.y}
          r={radius}
        />
      ))}
      <SectorNames layout={layout} sectors={named.sectors} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes focus */}
      <g aria-hidden="true">
        {layout.lines.map(({ radius, ring }) => {
          const name = ring === undefined ? undefined : named.rings[ring]
          return (
            name && (
              <text key={radius} className="ring-name" x={centre.x} y={centre.y - radius + 5}>
                {t(`ring.${name}`)}
              </text>
            )
          )
        })}
      </g>
      {marks.map((mark, index) => (
        <g
          key={mark.id}
          className={shown === mark.id ? 'circle-person shown' : 'circle-person'}
          transform={`translate(${mark.x} ${mark.y})`}
          {...(canOpen && {
            role: 'button',
            tabIndex: index === Math.min(current, marks.length - 1) ? 0 : -1,
            'aria-label': nameOf(mark.id),
            'data-person': mark.id,
            onClick: () => onOpen(mark.id),
            onFocus: () => setCurrent(index),
            onKeyDown: (event: KeyboardEvent) => move(event, index),
          })}
        >
          {/* A dot has no name beside it. */}
          {canOpen && detail === 'dots' && <title>{nameOf(mark.id)}</title>}
          <circle className="m-press" r={Math.max(pressed[detail], mark.radius + 3)} />
          <Mark kind={kindOf(mark.id)} isKnown={isKnown(mark.id)} radius={mark.radius} />
        </g>
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes focus */}
      <g aria-hidden="true">
        {marks.map(
          ({ id: person, label }) =>
            label && (
              <text
                key={person}
                className={kindOf(person) === 'main' && isInside(label.y, person, layout) ? 'me' : undefined}
                x={label.x}
                y={label.y}
              >
                {label.text}
              </text>
            ),
        )}
      </g>
    </svg>
  )
}

/** A main person's label is written in their mark. */
const isInside = (y: number, person: string, { marks }: CircleLayout): boolean =>
  marks.some(mark => mark.id === person && Math.abs(mark.y - y) < mark.radius)

function nextOf(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (index + 1) % count
    case 'ArrowLeft':
    case 'ArrowUp':
      return (index - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
