import type { Tag } from './tag.ts'

/**
 * pdf.js gives the tags page by page: a list over two pages comes with each, whole, the items of the other page empty. Joins
 * such twins into one, and returns the parts of the document in the order in which they are read.
 */
export function joinedPages(pages: readonly Tag[]): readonly Tag[] {
  const joined: Tag[] = []
  for (const part of pages.flatMap(partsOf)) {
    const last = joined.at(-1)
    if (last !== undefined && isTwin(last, part)) joined[joined.length - 1] = both(last, part)
    else joined.push(part)
  }
  return joined
}

/** Below the root stands the document, and below that its parts. */
const partsOf = (root: Tag): readonly Tag[] => root.children.flatMap(({ children }) => children)

/** The same parts in the same order, and what the one has the other has not. */
const isTwin = (one: Tag, other: Tag): boolean =>
  one.role === other.role &&
  one.children.length > 0 &&
  one.children.length === other.children.length &&
  one.children.every((child, at) => {
    const same = other.children[at]
    return same?.role === child.role && (isEmpty(child) || isEmpty(same) || isTwin(child, same))
  })

const isEmpty = ({ role, text, children }: Tag): boolean => text === '' && role !== 'Figure' && children.every(isEmpty)

const both = (one: Tag, other: Tag): Tag =>
  isEmpty(one)
    ? other
    : isEmpty(other)
      ? one
      : {
          ...one,
          text: `${one.text}${other.text}`,
          spans: [...one.spans, ...other.spans],
          children: one.children.map((child, at) => both(child, other.children[at] ?? child)),
        }
