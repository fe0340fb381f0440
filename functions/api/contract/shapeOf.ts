import type * as z from 'zod'

/**
 * A schema for each field of a type of the domain, none left out and none too many. With it, and with `z.ZodType<Part>` for
 * the whole, a schema and its type say the same both ways.
 */
export type ShapeOf<Part> = { readonly [Field in keyof Part]-?: z.ZodType<Part[Field]> }
