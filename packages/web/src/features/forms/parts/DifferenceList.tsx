import type { DifferenceWords } from '../labels/differenceWords.ts'

type Props = { readonly differences: readonly DifferenceWords[]; readonly none: string }

/** The differences between two forms per item, with old text struck through and new text. */
export function DifferenceList({ differences, none }: Props) {
  if (differences.length === 0) return <p>{none}</p>
  return (
    <ul className="plain-list differences">
      {differences.map(({ key, sentence, changes }) => (
        <li key={key}>
          <p>{sentence}</p>
          {changes.length > 0 && (
            <ul className="plain-list changes">
              {changes.map(({ name, before, after }) => (
                <li key={name}>
                  <span className="soft">
                    {name}
                    {before !== undefined || after !== undefined ? ':' : ''}
                  </span>{' '}
                  {before !== undefined && <del lang={before.lang}>{before.words}</del>}{' '}
                  {after !== undefined && <ins lang={after.lang}>{after.words}</ins>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
