import { lifecycleDiagram, lifecycleTable } from '@kring/domain'

/** The page `docs/lifecycle.md`, made from the transition table. */
export const lifecyclePage = (): string => `# The lifecycle of a referral

Generated from \`packages/domain/src/referral/transitions.ts\` by \`npm run docs\`; a test fails when it is behind.
A command that keeps the state ("stays") still makes an event. What the guards ask on top of the state is in
\`packages/domain/src/referral/decide.ts\`: no acceptance without a recorded intake (G3) and a question confirmed as
open and concrete (G4); a minimum requirement never without a reason (G5).

\`\`\`mermaid
${lifecycleDiagram()}
\`\`\`

${lifecycleTable()}
`
