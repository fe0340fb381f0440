import { type StatementAnswer, statementAnswers } from '@kring/domain/trajectory'

/** Of what one dot shows, and how wide its place is. */
const step = 20
/** Dots in one row; more go on below. */
const perRow = 12

/** Answers as dots: full for yes, half for a little, open for no. Read from the words beside it. */
export function Dots({ counts }: { readonly counts: { readonly [answer in StatementAnswer]: number } }) {
  const dots = statementAnswers.flatMap(answer => Array.from({ length: counts[answer] }, () => answer))
  const rows = Math.max(1, Math.ceil(dots.length / perRow))
  const columns = Math.min(perRow, Math.max(1, dots.length))
  return (
    <svg
      className="dots"
      viewBox={`0 0 ${columns * step} ${rows * step}`}
      style={{ inlineSize: `${columns * 1.25}rem` }}
      aria-hidden="true"
    >
      {dots.map((answer, index) => {
        const [x, y] = [(index % perRow) * step + 10, Math.floor(index / perRow) * step + 10]
        // The dots of one statement have no identity but their place.
        return <Dot key={`${x} ${y}`} answer={answer} x={x} y={y} />
      })}
    </svg>
  )
}

function Dot({ answer, x, y }: { readonly answer: StatementAnswer; readonly x: number; readonly y: number }) {
  if (answer === 'yes') return <circle className="d-yes" cx={x} cy={y} r={7} />
  return (
    <>
      <circle className="d-no" cx={x} cy={y} r={6.25} />
      {answer === 'a-little' && <path className="d-yes" d={`M${x} ${y - 6.25}a6.25 6.25 0 0 0 0 12.5z`} />}
    </>
  )
}
