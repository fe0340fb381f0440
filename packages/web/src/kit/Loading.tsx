/** Words at once, never a spinner alone. */
export function Loading({ children }: { readonly children: string }) {
  return (
    <p className="soft loading" role="status">
      {children}
    </p>
  )
}
