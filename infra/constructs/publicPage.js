// AWS: runs in CloudFront Functions, which calls the function named `handler` and knows neither imports nor exports.
// docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
//
// A public page is asked for as /index.html with its path and language in the query. So the cache distinguishes nothing
// else, and both origins know the address: the function that draws pages, and the bucket with the page without content.
// The language is chosen as in functions/pages/askedLocale.ts.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const request = event.request
  const primary = tag => tag.trim().slice(0, 2).toLowerCase()
  const lang = request.querystring.lang ? request.querystring.lang.value : ''
  const kept = request.cookies['kring.lang'] ? request.cookies['kring.lang'].value : ''
  const spoken = request.headers['accept-language'] ? request.headers['accept-language'].value : ''
  const tags = [primary(lang), kept].concat(spoken.split(',').map(primary))
  const locale = tags.find(tag => ['nl', 'fr', 'en'].includes(tag)) || 'nl'
  const page = request.uri === '/index.html' ? '/' : request.uri
  request.uri = '/index.html'
  request.querystring = { page: { value: encodeURIComponent(page) }, lang: { value: locale } }
  return request
}
