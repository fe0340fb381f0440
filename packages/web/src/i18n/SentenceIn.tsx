import type { Localized } from '@kring/domain/language'
import { Fragment, type ReactNode } from 'react'
import { TextIn } from './TextIn.tsx'

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

type ListProps = { readonly texts: readonly Localized[]; readonly between?: string }

/** Several texts after one another, each with its language where it is not the reader's. */
export function TextsIn({ texts, between = ', ' }: ListProps) {
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be equal, and they have no state
    <Fragment key={index}>
      {index > 0 && between}
      <TextIn text={text} />
    </Fragment>
  ))
}
