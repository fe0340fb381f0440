/** Loading message in text; no spinner without text. */
export function Loading({ children }: { readonly children: string }) {
  return (
    <p className="soft loading" role="status">
      {children}
    </p>
  )
}
