const near = [
  [180, 98],
  [236, 186],
  [126, 190],
] as const
const further = [
  [86, 98],
  [272, 96],
  [290, 180],
  [206, 269],
  [104, 243],
] as const
const farthest = [
  [52, 220],
  [305, 74],
  [180, 12],
  [286, 268],
] as const

/** A picture of a circle of people around one person. */
export function CircleFigure({ label }: { readonly label: string }) {
  return (
    <figure className="circle-figure">
      <svg viewBox="0 -12 360 340" role="img" aria-label={label}>
        <g className="rings">
          <circle cx="180" cy="160" r="62" />
          <circle cx="180" cy="160" r="112" />
          <circle cx="180" cy="160" r="152" className="outer" />
        </g>
        <circle cx="180" cy="160" r="26" className="middle" />
        <Group className="near" at={near} r={17} />
        <Group className="further" at={further} r={15} />
        <Group className="farthest" at={farthest} r={13} />
      </svg>
    </figure>
  )
}

type GroupProps = {
  readonly className: string
  readonly at: readonly (readonly [number, number])[]
  readonly r: number
}

function Group({ className, at, r }: GroupProps) {
  return (
    <g className={className}>
      {at.map(([cx, cy]) => (
        <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={r} />
      ))}
    </g>
  )
}
