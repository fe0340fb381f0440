/** Where a page begins; the manager's first region by default. */
export type PageStart = { readonly region?: string | undefined; readonly cursor?: string | undefined }
type RegionPage<Item> = {
  readonly regions: readonly string[]
  readonly items: readonly Item[]
  readonly cursor?: string | undefined
}

/** The page from here on, over all regions of the manager; one that is empty is followed by the next region's at once. */
export async function pageAcrossRegions<Item, Page extends RegionPage<Item>>(
  read: (start: PageStart) => Promise<Page>,
  start: PageStart,
): Promise<Page & { readonly next: PageStart | undefined }> {
  const page = await read(start)
  const next = startAfter(page, start)
  return page.items.length > 0 || next === undefined ? { ...page, next } : pageAcrossRegions(read, next)
}

function startAfter(
  { regions, cursor }: RegionPage<unknown>,
  { region = regions[0] }: PageStart,
): PageStart | undefined {
  if (cursor !== undefined) return { region, cursor }
  const next = regions[regions.indexOf(region ?? '') + 1]
  return next === undefined ? undefined : { region: next }
}
