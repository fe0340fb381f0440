import type { Localized } from '@kring/domain/language'
import { Fragment } from 'react'
import { TextIn } from './TextIn.tsx'

type Props = { readonly texts: readonly Localized[]; readonly between?: string }

/** Several texts after one another, each with its language where it is not the reader's. */
export function TextsIn({ texts, between = ', ' }: Props) {
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be equal, and they have no state
    <Fragment key={index}>
      {index > 0 && between}
      <TextIn text={text} />
    </Fragment>
  ))
}
