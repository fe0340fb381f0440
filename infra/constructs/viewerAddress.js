// AWS: runs in CloudFront Functions, which calls the function named `handler` and knows neither imports nor exports.
// docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const request = event.request
  // Overwrites what the viewer may have sent. The API keeps a keyed hash of it for a quota, and nothing else.
  request.headers['x-kring-viewer'] = { value: event.viewer.ip }
  return request
}
