import {
  faultAtFirstSight,
  mostBytesOfFile,
  mostPixelsKept,
  mostPixelsOfFile,
  type PictureType,
} from '@kring/domain/attachments'
import type { Sharp } from 'sharp'
import { decode, isPixelLimit } from './decoder.ts'
import type { PictureAnswer } from './task.ts'

/** Of 100: letters that were photographed stay legible, and a photo does not grow (docs/decisions/0035-pictures.md). */
const jpegQuality = 85
/** How often a PNG that came out larger than a file may be is made smaller, each time to half its pixels. */
const mostHalvings = 4

/**
 * Decodes a photo or a scan and encodes it anew, in the same type: upright, in sRGB with eight bits per colour, at most
 * `mostPixels`. Only pixels go over, so nothing else that was in the file is left: no place, time or device, no
 * thumbnail, no film or other file behind its end.
 */
export async function makePicture(
  type: PictureType,
  bytes: Uint8Array,
  mostPixels: number = mostPixelsKept,
): Promise<PictureAnswer> {
  const fault = faultAtFirstSight(bytes, type)
  if (fault !== undefined) return { ok: false, fault }
  try {
    const { width, height } = await decode(bytes, mostPixelsOfFile).metadata()
    const scale = Math.min(1, Math.sqrt(Math.min(mostPixels, mostPixelsKept) / (width * height)))
    for (let halving = 0; halving <= mostHalvings; halving += 1) {
      const made = await encode(type, decode(bytes, mostPixelsOfFile), { width, height }, scale / Math.SQRT2 ** halving)
      if (made.data.length <= mostBytesOfFile)
        return { ok: true, bytes: made.data, width: made.info.width, height: made.info.height, removed: [] }
    }
    return { ok: false, fault: 'too-complex' }
  } catch (error) {
    return { ok: false, fault: isPixelLimit(error) ? 'too-many-pixels' : 'broken' }
  }
}

type Size = { readonly width: number; readonly height: number }

function encode(type: PictureType, picture: Sharp, { width, height }: Size, scale: number) {
  const side = (pixels: number) => Math.max(1, Math.floor(pixels * scale))
  const upright = picture.autoOrient()
  const sized =
    scale < 1
      ? upright.resize({ width: side(width), height: side(height), fit: 'inside', kernel: 'lanczos3' })
      : upright
  const inSrgb = sized.toColourspace('srgb')
  const encoded = type === 'jpeg' ? inSrgb.jpeg({ quality: jpegQuality }) : inSrgb.png({ compressionLevel: 6 })
  return encoded.toBuffer({ resolveWithObject: true })
}
