import { lifecycleDiagram, lifecycleTable } from '@kring/domain'

/** The page `docs/lifecycle.md`, made from the registry of commands. */
export const lifecyclePage = (): string => `# The lifecycle of a referral

Generated from \`packages/domain/src/referral/commands.ts\` by \`npm run docs\`; a test fails when it is behind.
A command that keeps the state ("stays") still makes an event. What the guards ask on top of the state is in
\`packages/domain/src/referral/acceptanceBlockers.ts\` and \`decide.ts\`: no acceptance without a recorded intake (G3) and a question confirmed as
open and concrete (G4); a minimum requirement never without a reason (G5). By kind of conference: a restorative one needs a
conversation with each side apart, never one for both, and each side saying for itself that it wants to take part (G7); a
neighbourhood one a place and at least two groups, whose spokespersons may be chosen later, before a day is set.

\`\`\`mermaid
${lifecycleDiagram()}
\`\`\`

${lifecycleTable()}
`
