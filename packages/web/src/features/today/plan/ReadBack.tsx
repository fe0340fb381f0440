import type { Sentence } from '@kring/domain/plan'

/** A sentence as it is read back: the family's words, names, ours, and what is still to be asked in its place. */
export function ReadBack({ sentence, lang }: { readonly sentence: Sentence; readonly lang?: string | undefined }) {
  return sentence.map(({ kind, text }, index) => {
    // The parts of one sentence have no other name than their place.
    const key = `${index}-${kind}`
    if (kind === 'question')
      return (
        <span key={key} className="gap">
          {text}
        </span>
      )
    if (kind === 'own')
      return (
        <bdi key={key} lang={lang}>
          {text}
        </bdi>
      )
    return kind === 'name' ? <bdi key={key}>{text}</bdi> : text
  })
}
