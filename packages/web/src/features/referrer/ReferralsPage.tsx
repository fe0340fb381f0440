export function ReferralsPage() {
  return <p>…</p>
}
