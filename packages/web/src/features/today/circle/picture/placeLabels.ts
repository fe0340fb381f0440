import type { Detail, Drawn, Mark } from './drawing.ts'

type Unlabelled = { readonly person: Drawn; readonly x: number; readonly y: number; readonly radius: number }
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Around = {
  readonly detail: Detail
  /** Where the names of the rings are written. */
  readonly ringNames: readonly { readonly x: number; readonly y: number }[]
  readonly middleRadius: number
  readonly middleCount: number
}

/** Width of a letter at the size of a phone, in units of the drawing; of a wide one, as in Chinese. */
const letter = 8.6
const wideLetter = 17
/** From the rim of a mark to the line on which its label stands, below it and above. */
const below = 17
const above = 7
const rim = 4

/** Writes the name below each mark, or above it, or its initials, or nothing: the first that covers nothing else. */
export function placeLabels(
  marks: readonly Unlabelled[],
  { detail, ringNames, middleRadius, middleCount }: Around,
): readonly Mark[] {
  const boxes: Box[] = [
    ...marks.map(({ x, y, radius }) => box(x, y, radius + rim, radius + rim)),
    ...ringNames.map(({ x, y }) => box(x, y, 44, 10)),
  ]
  return marks.map(({ person, x, y, radius }, index) => {
    const plain = { id: person.id, x, y, radius }
    if (detail === 'dots') return plain
    if (index < middleCount) {
      const inside = [person.label, person.initials].find(text => widthOf(text) / 2 < middleRadius - 2)
      return inside === undefined ? plain : { ...plain, label: { text: inside, x, y: y + 5 } }
    }
    const texts = detail === 'names' ? [...new Set([person.label, person.initials])] : [person.initials]
    for (const text of texts)
      for (const at of [y + radius + below, y - radius - above]) {
        const taken = box(x, at - 5, widthOf(text) / 2, 9)
        if (boxes.some((other, mark) => mark !== index && meet(taken, other))) continue
        boxes.push(taken)
        return { ...plain, label: { text, x, y: Math.round(at * 10) / 10 } }
      }
    return plain
  })
}

const box = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
})
const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e80 ? wideLetter : letter), 0)
