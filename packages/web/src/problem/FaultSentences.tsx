import { ProblemError } from '../api/problem.ts'

/** What the server says of a refusal beside its sentence, such as which months of which grant. */
export function FaultSentences({ error }: { readonly error: unknown }) {
  const faults = error instanceof ProblemError ? error.faults : []
  if (faults.length === 0) return null
  return (
    <ul>
      {faults.map(({ path, sentence }) => (
        <li key={path}>{sentence}</li>
      ))}
    </ul>
  )
}
