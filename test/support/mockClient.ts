import { mockClient as mock } from 'aws-sdk-client-mock'
import { afterAll, TestRunner } from 'vitest'

/**
 * Stands in for the `send` of every client of a class, and ends with the file. Files share what they loaded: a stand-in that
 * stayed would answer the clients of the next file too. Within a test, whoever makes one restores it.
 */
export const mockClient: typeof mock = client => {
  const mocked = mock(client)
  if (TestRunner.getCurrentTest() === undefined) afterAll(() => mocked.restore())
  return mocked
}
