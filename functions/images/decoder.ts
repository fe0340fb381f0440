import sharp, { type Sharp, type SharpOptions } from 'sharp'

// One task at a time in a process, and none resembles the one before.
sharp.cache(false)
sharp.concurrency(1)

/** The decoders of sharp, with limits; nothing but the formats that are taken can be opened. */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadSvgBuffer'],
})

/** Opens a file with a limit of pixels. Throws at the first error of its content; warnings are let pass, as viewers do. */
export const decode = (bytes: Uint8Array, mostPixels: number, options: SharpOptions = {}): Sharp =>
  sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error', pages: 1, ...options })

/** Whether sharp refused the file because it declares more pixels than `mostPixels`; its message is the only sign. */
export const isPixelLimit = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('exceeds pixel limit')
