export function PartnerPage() {
  return <p>…</p>
}
