/**
 * The drawings of a child's version. The circle with the face is the child in every one of them; what is said in colour is
 * said in shape too, because many print in grey. 160 by 120.
 */
export const drawingNames = [
  'home',
  'after-school',
  'weekend',
  'grandparents',
  'swimming',
  'bowling',
  'talking',
  'together',
] as const
export type DrawingName = (typeof drawingNames)[number]

const teal = '#0b5c56'
const terracotta = '#b04226'

const line = (d: string, width = 3.2): string =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const someone = (x: number, y: number, radius: number): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${teal}"/>`
const another = (x: number, y: number, radius: number): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="#fff" stroke="${teal}" stroke-width="2.5"/>`
const ball = (x: number, y: number, radius: number): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#000" stroke-width="3.2"/>`
/** The child. */
const me = (x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><circle r="13" fill="${terracotta}"/><path d="M-4.5-3.5h.01M4.5-3.5h.01M-5.5 2.5c2 4.5 9 4.5 11 0" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></g>`

const svg = (width: number, height: number, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inner}</svg>`

const pin = (x: number): string => line(`M${x} 106c-8-18-2-30 2-38-4-8-3-18 5-18s9 10 5 18c4 8 10 20 2 38z`)
const waves = 'M8 76c12-10 24-10 36 0s24 10 36 0 24-10 36 0 24 10 36 0'

export const drawings: Readonly<Record<DrawingName, string>> = {
  home: svg(160, 120, line('M20 58 80 12l60 46v54H20zM112 36V18h12v27') + someone(62, 84, 19) + me(104, 89, 1.1)),
  'after-school': svg(
    160,
    120,
    line('M16 50 80 18l64 32v62H16zM80 39v5l4 2') +
      ball(80, 44, 9) +
      another(44, 92, 12) +
      another(116, 92, 12) +
      me(80, 86, 1.1),
  ),
  weekend: svg(
    160,
    120,
    line('M8 66 36 42l28 24v40H8zM96 66l28-24 28 24v40H96zM50 26c18-14 42-14 60 0M104 16l7 10-12 2M60 36l-11-9 3 13') +
      someone(36, 84, 13) +
      someone(124, 84, 13) +
      me(80, 36, 1.05),
  ),
  grandparents: svg(
    160,
    120,
    someone(36, 44, 18) +
      someone(124, 44, 18) +
      me(80, 48, 1.1) +
      line('M66 70h28v1a14 14 0 0 1-28 0zM10 86h140M26 86v26M134 86v26'),
  ),
  swimming: svg(
    160,
    120,
    `${someone(110, 50, 20)}${me(54, 54, 1.35)}<path d="${waves}v40H8z" fill="#fff"/>${line(waves)}${line('M8 98c12-10 24-10 36 0s24 10 36 0 24-10 36 0 24 10 36 0')}`,
  ),
  bowling: svg(
    160,
    120,
    line('M8 106h144') +
      pin(92) +
      pin(120) +
      ball(74, 90, 15) +
      line('M70 84h.01M78 83h.01M75 91h.01') +
      line('M34 96h14M28 84h18', 2) +
      me(28, 44, 1.2) +
      someone(62, 40, 13) +
      someone(90, 34, 10),
  ),
  talking: svg(
    160,
    120,
    line('M34 14h92a12 12 0 0 1 12 12v38a12 12 0 0 1-12 12H92l-14 16V76H34a12 12 0 0 1-12-12V26a12 12 0 0 1 12-12z') +
      me(80, 45, 1.3) +
      someone(36, 102, 12) +
      someone(124, 102, 12),
  ),
  // For an agreement that none of the others shows.
  together: svg(160, 120, someone(40, 64, 18) + someone(120, 64, 18) + me(80, 60, 1.4) + line('M20 100h120')),
}

/** The circle: as many as were there, at most twenty, and the child in the middle. */
export function seatsDrawing(people: number): string {
  const count = Math.min(Math.max(people, 3), 20)
  const seats = Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count
    const [x, y] = [100 + 76 * Math.sin(angle), 100 - 76 * Math.cos(angle)].map(part => Math.round(part * 10) / 10)
    return someone(x ?? 0, y ?? 0, 10)
  })
  return svg(
    200,
    200,
    `<circle cx="100" cy="100" r="76" fill="none" stroke="#999" stroke-width="2"/>${seats.join('')}${me(100, 100, 2.1)}`,
  )
}

const mouths = ['M19 38c6 11 20 11 26 0', 'M21 42h22', 'M20 46c6-10 18-10 24 0'] as const

/** Three faces to colour: good, so-so, not good. */
export const faces: readonly string[] = mouths.map(mouth =>
  svg(
    64,
    64,
    `<circle cx="32" cy="32" r="27" fill="none" stroke="#000" stroke-width="3.2"/>${line(`M23 26h.01M41 26h.01${mouth}`)}`,
  ),
)
