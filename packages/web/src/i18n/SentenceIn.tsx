import type { ReactNode } from 'react'

type Props = {
  /** The sentence, given what stands where the text comes. */
  readonly sentence: (place: string) => string
  readonly children: ReactNode
}

/** A sentence with a text inside that may be in another language. */
export function SentenceIn({ sentence, children }: Props) {
  const [before, ...after] = sentence(place).split(place)
  return (
    <>
      {before}
      {after.length > 0 && <bdi>{children}</bdi>}
      {after}
    </>
  )
}

/** In no text of the product. */
const place = '\uE000'
