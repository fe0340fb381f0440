/**
 * Small cells (DOMAIN, "Small cells"). `small`: below the threshold, shown as "< 10". `shielded`: hidden so that a
 * small cell cannot be calculated from it (complementary suppression); it may be larger.
 */
export type Cell =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'small' }
  | { readonly kind: 'shielded' }

/** One line of a breakdown. */
export type UsageRow = { readonly key: string; readonly cell: Cell }
