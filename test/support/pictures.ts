import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Pictures that a real encoder made, and the bytes that phones and attackers put around them. */
type Photo = {
  readonly width?: number
  readonly height?: number
  /** Which side is up, as Exif says it: 1 to 8. */
  readonly up?: number
}

/** The left half red, the right half blue, so that a test sees whether it was turned. */
const halves = ({ width = 64, height = 32 }: Photo) =>
  sharp({ create: { width, height, channels: 3, background: '#d01010' } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#1010d0' } },
      left: Math.floor(width / 2),
      top: 0,
    },
  ])

/** Where and with what it was taken, as a phone writes it. */
const placed = (up: number) => ({
  orientation: up,
  exif: {
    IFD0: { Make: 'Phonemaker', Artist: 'An Peeters' },
    IFD3: { GPSLatitude: '50/1 52/1 47/1', GPSLatitudeRef: 'N' },
  },
})

export const photo = ({ up = 1, ...size }: Photo = {}): Promise<Buffer> =>
  halves(size).withMetadata(placed(up)).jpeg({ quality: 90 }).toBuffer()
export const scan = (size: Photo = {}): Promise<Buffer> => halves(size).withMetadata(placed(1)).png().toBuffer()

/** A motion photo: the film behind the picture, as Android phones append it. */
export const withFilm = (picture: Uint8Array): Uint8Array =>
  Buffer.concat([picture, Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), Buffer.alloc(50_000, 7)])

export const behind = (picture: Uint8Array, tail: string): Uint8Array =>
  Buffer.concat([picture, Buffer.from(tail, 'latin1')])

/** A segment of a JPEG, put behind its first marker. */
export function withSegment(jpeg: Uint8Array, marker: number, data: string): Uint8Array {
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(data, 'latin1'), jpeg.subarray(2)])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** A chunk of a PNG, put behind its head. */
export function withChunk(png: Uint8Array, name: string, data: string): Uint8Array {
  const head = signature.length + 25
  return Buffer.concat([png.subarray(0, head), chunk(name, Buffer.from(data, 'latin1')), png.subarray(head)])
}

/** A PNG of a few kilobytes that says it has this many pixels, and has some of them. */
export function declared(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colour at a place of a picture, of its first three channels. */
export async function colourAt(picture: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const raw = await sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  return [...raw]
}
