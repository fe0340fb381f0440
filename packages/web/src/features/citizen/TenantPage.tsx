export function TenantPage() {
  return <p>…</p>
}
