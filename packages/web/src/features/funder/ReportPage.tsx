export function ReportPage() {
  return <p>…</p>
}
