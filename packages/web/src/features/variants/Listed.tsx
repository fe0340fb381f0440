import { type ComponentProps, Fragment } from 'react'
import { useLocale, WordsIn } from '../../i18n/index.ts'

type Props = { readonly items: readonly ComponentProps<typeof WordsIn>[] }

/** "a, b en c" of texts that may be in another language than the reader's. */
export function Listed({ items }: Props) {
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  return list.formatToParts(items.map((_, index) => String(index))).map(({ type, value }, at) => {
    const item = type === 'element' ? items[Number(value)] : undefined
    // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be equal, and they have no state
    return <Fragment key={at}>{item ? <WordsIn {...item} /> : value}</Fragment>
  })
}
