export function DossierPage() {
  return <p>…</p>
}
