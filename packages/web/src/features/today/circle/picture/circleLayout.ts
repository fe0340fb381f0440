import type { CircleLayout, Detail, Drawing, Drawn } from './drawing.ts'
import { placeLabels } from './placeLabels.ts'

/** How much is shown of each person: the more of them, the less. All in units of the drawing. */
const details = {
  names: { radius: 12, apart: 46, between: 50, first: 48, margin: 44 },
  initials: { radius: 11, apart: 34, between: 40, first: 38, margin: 34 },
  dots: { radius: 6, apart: 19, between: 20, first: 30, margin: 18 },
} as const satisfies Record<Detail, object>
const order = ['names', 'initials', 'dots'] as const satisfies readonly Detail[]

/** A drawing that is wider shows less of each person, so that it can be read on a phone. With sectors it may scroll. */
const widest = { plain: 450, withSectors: 640 } as const
/** Half the width that the name of a ring takes at its top. */
const halfRingName = 48

/** Around the rings, for the names of the sectors. */
const forSectorNames = 36

const round = (value: number): number => Math.round(value * 10) / 10
const turn = 2 * Math.PI

/** The circle as a drawing: the same people give the same drawing, and no two marks touch. */
export function circleLayout(drawing: Drawing): CircleLayout {
  const all = order.map(detail => layoutWith(drawing, detail))
  const most = drawing.sectors > 0 ? widest.withSectors : widest.plain
  const fitting = all.find(({ layout, isMinimal }) => isMinimal || layout.width <= most)
  const chosen = fitting ?? all.at(-1)
  if (chosen === undefined) throw new Error('no way to draw')
  return chosen.layout
}

type Place = { readonly person: Drawn; readonly angle: number; readonly distance: number }

function layoutWith(drawing: Drawing, detail: Detail): { readonly layout: CircleLayout; readonly isMinimal: boolean } {
  const { radius, apart, between, first, margin } = details[detail]
  const middle = middleOf(drawing.middle, detail === 'dots' ? 13 : 31)
  const wedges = wedgesOf(drawing)
  const lines: { readonly radius: number; readonly ring?: number }[] = []
  const places: Place[] = []
  let distance = middle.reach + first
  for (let ring = 0; ring < drawing.rings; ring += 1) {
    const queues = wedges.map((_, sector) =>
      drawing.around.filter(one => one.ring === ring && (one.sector ?? 0) === sector).slice(),
    )
    let isLast = false
    while (!isLast) {
      places.push(...queues.flatMap((queue, sector) => take(queue, wedges[sector], distance, apart)))
      isLast = queues.every(queue => queue.length === 0)
      lines.push(isLast ? { radius: distance, ring } : { radius: distance })
      distance += between
    }
  }
  const outermost = lines.at(-1)?.radius ?? middle.reach
  const half = outermost + margin + (drawing.sectors > 0 ? forSectorNames : 0)
  const rows = rowsOf(drawing.outside, 2 * half, apart + (detail === 'names' ? 14 : 0))
  const marks = [
    ...drawing.middle.map((person, index) => {
      const { x, y } = middle.at(index)
      return { person, x: half + x, y: half + y, radius: middle.radius }
    }),
    ...places.map(({ person, angle, distance: far }) => ({
      person,
      x: half + far * Math.sin(angle),
      y: half - far * Math.cos(angle),
      radius,
    })),
    ...rows.map(({ person, x, row }) => ({ person, x, y: 2 * half + radius + 6 + row * between, radius })),
  ].map(mark => ({ ...mark, x: round(mark.x), y: round(mark.y) }))
  const rowCount = (rows.at(-1)?.row ?? -1) + 1
  const named = lines.flatMap(({ radius: far, ring }) => (ring === undefined ? [] : [{ x: half, y: half - far }]))
  const layout: CircleLayout = {
    detail,
    width: round(2 * half),
    height: round(2 * half + rowCount * between + (rowCount > 0 ? 12 : 0)),
    centre: { x: round(half), y: round(half) },
    lines: lines.map(line => ({ ...line, radius: round(line.radius) })),
    sectors: drawing.sectors === 0 ? [] : wedges.map(({ from, to }) => ({ from, middle: (from + to) / 2 })),
    marks: placeLabels(marks, {
      detail,
      ringNames: named,
      middleRadius: middle.radius,
      middleCount: drawing.middle.length,
    }),
  }
  return { layout, isMinimal: lines.length === drawing.rings && detail !== 'dots' }
}

/** Around whom it is: one in the middle, several on a small ring of their own. */
function middleOf(people: readonly Drawn[], alone: number) {
  const radius = people.length <= 1 ? alone : Math.min(22, alone)
  const ring = people.length <= 1 ? 0 : (radius + 3) / Math.sin(Math.PI / people.length)
  return {
    radius,
    reach: people.length === 0 ? alone / 2 : ring + radius,
    at: (index: number) => {
      const angle = (turn * index) / people.length - Math.PI / 2
      return { x: ring * Math.cos(angle), y: ring * Math.sin(angle) }
    },
  }
}

type Wedge = { readonly from: number; readonly to: number }

/** Each sector as wide as its people are many, none too narrow to be named. Without sectors one wedge goes all around. */
function wedgesOf({ around, sectors }: Drawing): readonly Wedge[] {
  const weights = Array.from({ length: Math.max(sectors, 1) }, (_, sector) =>
    Math.max(1.5, around.filter(one => (one.sector ?? 0) === sector).length),
  )
  const sum = weights.reduce((one, other) => one + other, 0)
  let from = 0
  return weights.map(weight => {
    const wedge = { from, to: from + (turn * weight) / sum }
    from = wedge.to
    return wedge
  })
}

/** Takes as many from the queue as stand `apart` on this line within the wedge, and spreads them evenly. */
function take(queue: Drawn[], wedge: Wedge | undefined, distance: number, apart: number): readonly Place[] {
  if (wedge === undefined || queue.length === 0) return []
  // Nobody stands where the ring's name is: at the top, where the first wedge begins and the last one ends.
  const name = Math.asin(Math.min(1, halfRingName / distance))
  const from = Math.max(wedge.from, name)
  const to = Math.min(wedge.to, turn - name)
  const step = 2 * Math.asin(Math.min(1, apart / (2 * distance)))
  const count = Math.min(queue.length, Math.floor((to - from) / step + 1e-9))
  if (count <= 0) return []
  const space = (to - from) / count
  return queue.splice(0, count).map((person, index) => ({ person, distance, angle: from + space * (index + 0.5) }))
}

/** Rows below the circle, each centred. */
function rowsOf(people: readonly Drawn[], width: number, apart: number) {
  const most = Math.max(1, Math.floor(width / apart))
  return people.map((person, index) => {
    const row = Math.floor(index / most)
    const inRow = Math.min(most, people.length - row * most)
    const x = width / 2 + ((index % most) - (inRow - 1) / 2) * Math.min(width / inRow, apart * 1.6)
    return { person, row, x }
  })
}
