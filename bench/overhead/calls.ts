import type {
  GetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

/** One DynamoDB call of the product: the operation and its input, with plain values as in the SDK's document client. */
export const Call = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('GetItem'), input: z.custom<GetCommandInput>() }),
  z.object({ operation: z.literal('Query'), input: z.custom<QueryCommandInput>() }),
  z.object({ operation: z.literal('PutItem'), input: z.custom<PutCommandInput>() }),
  z.object({ operation: z.literal('UpdateItem'), input: z.custom<UpdateCommandInput>() }),
  z.object({ operation: z.literal('TransactWriteItems'), input: z.custom<TransactWriteCommandInput>() }),
])
export type Call = z.infer<typeof Call>

/**
 * The calls of one request about the dossier `id`. Those of a wave were under way at the same time; a wave follows on
 * the one before.
 */
export type RecordedRequest = { readonly id: string; readonly waves: readonly (readonly Call[])[] }

/** What the bare server does for one route. */
export type BareRoute = {
  /** Replayed in turn, because not every request makes the same calls. */
  readonly requests: readonly RecordedRequest[]
  /** Bytes of the product's answer. */
  readonly bytes: number
  /** The dossiers to read in the place of the recorded one; undefined for a route that makes a new one each time. */
  readonly ids: readonly string[] | undefined
}
export type BareRoutes = Readonly<Record<string, BareRoute>>
