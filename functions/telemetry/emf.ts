export type Unit = 'Count' | 'Milliseconds'
export type Metric = { readonly name: string; readonly unit: Unit; readonly value: number }

/** Metrics that are kept by the same dimensions: the names of properties. */
export type MetricSet = { readonly dimensions: readonly string[]; readonly metrics: readonly Metric[] }

export type Properties = Readonly<Record<string, unknown>>

/**
 * One log line from which CloudWatch takes metrics; whatever else stands in it can be searched, and costs no metric. AWS:
 * docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 * `at`: milliseconds since 1970.
 */
export function emfLine(namespace: string, sets: readonly MetricSet[], properties: Properties, at: number): string {
  const filled = sets.filter(({ metrics }) => metrics.length > 0)
  const CloudWatchMetrics = filled.map(({ dimensions, metrics }) => ({
    Namespace: namespace,
    Dimensions: [dimensions],
    Metrics: metrics.map(({ name, unit }) => ({ Name: name, Unit: unit })),
  }))
  const values = filled.flatMap(({ metrics }) => metrics.map(({ name, value }) => [name, value]))
  return JSON.stringify({ _aws: { Timestamp: at, CloudWatchMetrics }, ...properties, ...Object.fromEntries(values) })
}
