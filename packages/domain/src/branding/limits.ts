/** Maximum number of characters of each part. */
export const mostCharacters = {
  word: 40,
  explanation: 2000,
  sender: 60,
  footer: 600,
  subject: 150,
  body: 4000,
} as const
