import { type ComponentType, lazy, useState } from 'react'

/** A page whose code is in a chunk of its own. */
export type PageChunk<Props> = {
  /** The page; before it was preloaded, a component that suspends until it is there. */
  readonly component: () => ComponentType<Props>
  /**
   * Fetches the page, after which it renders at once: a page that the server drew is taken over in one go, without a
   * loading state.
   */
  readonly preload: () => Promise<void>
}

export function pageChunk<Props extends object>(load: () => Promise<ComponentType<Props>>): PageChunk<Props> {
  let loaded: ComponentType<Props> | undefined
  const waiting = lazy(async () => ({ default: await load() }))
  return {
    component: () => loaded ?? waiting,
    preload: async () => {
      loaded = await load()
    },
  }
}

type Props<PageProps> = { readonly of: PageChunk<PageProps>; readonly given: PageProps }

export function LazyPage<PageProps extends object>({ of, given }: Props<PageProps>) {
  // Chosen once: another component in its place would lose the page's state.
  const [Page] = useState(() => of.component())
  return <Page {...given} />
}
