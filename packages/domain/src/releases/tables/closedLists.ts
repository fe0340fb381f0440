import { sources } from '../../referral/state.ts'
import type { TableDimension } from '../catalogue.ts'

/**
 * Every category of a breakdown whose categories nobody can add to. All of them are rows, also those of nobody: a row that appears when
 * its first case comes says that there was none before. Partners, kinds and sectors follow from the grant; towns, themes, ages and
 * reasons have 'other', and what stands apart in a year was chosen before it, or with its first edition.
 */
export const closedLists: { readonly [dimension in TableDimension]?: readonly string[] } = { source: [...sources] }
