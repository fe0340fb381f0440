/**
 * Small cells (DOMAIN, "Small cells"). `small`: below the threshold, reads "< 10". `shielded`: hidden so that another
 * can't be worked out; it may be larger.
 */
export type Cell =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'small' }
  | { readonly kind: 'shielded' }
