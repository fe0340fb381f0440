import type { Consumed } from '../data/index.ts'
import type { LogLine } from '../log.ts'
import { emfLine, type Metric, type MetricSet } from './emf.ts'

/** What the API says of a request: ids, the route's pattern, and the outcome. */
export type RequestLine = LogLine & {
  /** Whose routes these are: one of a few words (functions/api/middleware/area.ts). A dimension of metrics. */
  readonly area: string
  readonly status: number
  readonly ms: number
}

const namespace = 'Kring'
const twoDigits = (units: number): number => Math.round(units * 100) / 100

/**
 * Adds up what one invocation did, for its one line of metrics. AWS: each combination of a metric and its dimensions is
 * billed as a metric of its own: so what a request did in the table is kept by function only, and by access pattern as a
 * property of the line. aws.amazon.com/cloudwatch/pricing
 */
export class Invocation {
  private readonly service: string
  private counts = new Map<string, number>()
  private durations = new Map<string, number>()
  private patterns = new Map<string, number>()
  private read = 0
  private written = 0
  private calls = 0
  private line: RequestLine | undefined

  constructor(service: string) {
    this.service = service
  }

  /** Forgets what came before: an invocation that was cut off wrote nothing. */
  begin(): void {
    this.counts = new Map()
    this.durations = new Map()
    this.patterns = new Map()
    this.read = 0
    this.written = 0
    this.calls = 0
    this.line = undefined
  }

  readonly consumed = ({ pattern, calls, read, write }: Consumed): void => {
    this.calls += calls
    this.read += read
    this.written += write
    this.patterns.set(pattern, twoDigits((this.patterns.get(pattern) ?? 0) + read + write))
  }
  readonly add = (name: string, value: number): void => void this.counts.set(name, (this.counts.get(name) ?? 0) + value)
  readonly count = (name: string): void => this.add(name, 1)
  readonly longest = (name: string, milliseconds: number): void =>
    void this.durations.set(name, Math.max(this.durations.get(name) ?? 0, milliseconds))
  readonly request = (line: RequestLine): void => {
    this.line = line
  }

  /** The line to write: one, or none when nothing happened that anybody counts. */
  end(at: number): readonly string[] {
    const { service, line } = this
    const ofService: Metric[] = [
      ...(this.read > 0 ? [counted('ReadUnits', twoDigits(this.read))] : []),
      ...(this.written > 0 ? [counted('WriteUnits', twoDigits(this.written))] : []),
      ...[...this.counts].map(([name, value]) => counted(name, value)),
      ...[...this.durations].map(([name, value]): Metric => ({ name, unit: 'Milliseconds', value })),
    ]
    const sets: MetricSet[] = [
      { dimensions: ['service'], metrics: ofService },
      { dimensions: ['service', 'area'], metrics: line === undefined ? [] : ofRequest(line) },
    ]
    if (sets.every(({ metrics }) => metrics.length === 0)) return []
    const properties = {
      service,
      ...line,
      ...(this.calls > 0 ? { calls: this.calls, patterns: Object.fromEntries(this.patterns) } : {}),
    }
    return [emfLine(namespace, sets, properties, at)]
  }
}

const counted = (name: string, value: number): Metric => ({ name, unit: 'Count', value })

/** A request that failed on our side counts as one fault, any other as none: so the mean is the share of faults. */
const ofRequest = ({ status, ms }: RequestLine): readonly Metric[] => [
  { name: 'Latency', unit: 'Milliseconds', value: ms },
  counted('Faults', status >= 500 ? 1 : 0),
]
