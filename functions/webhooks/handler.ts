import { postWebhook } from './post.ts'
import { type PostAnswer, PostTask } from './task.ts'

const post = postWebhook()

/**
 * Lambda handler of the sender, called by what falls due. It may do nothing in AWS but write its log, and has no secret: what a
 * receiver could make it do is one request.
 */
export const handler = async (event: unknown): Promise<PostAnswer> => post(PostTask.parse(event, { jitless: true }))
