import type { IncomingMessage } from 'node:http'

export type Encoding = 'br' | 'gzip'

/** The smallest encoding that the client takes: RFC 9110, 12.5.3. A weight of 0 refuses one. */
export function encodingFor({ headers }: Pick<IncomingMessage, 'headers'>): Encoding | undefined {
  const accepted = new Map(
    [headers['accept-encoding'] ?? '']
      .flat()
      .join(',')
      .toLowerCase()
      .split(',')
      .map((one): [string, number] => {
        const [name = '', ...parameters] = one.split(';').map(part => part.trim())
        const weight = parameters.find(parameter => parameter.startsWith('q='))
        return [name, weight === undefined ? 1 : Number(weight.slice(2))]
      }),
  )
  const takes = (encoding: Encoding): boolean => (accepted.get(encoding) ?? accepted.get('*') ?? 0) > 0
  return (['br', 'gzip'] as const).find(takes)
}
