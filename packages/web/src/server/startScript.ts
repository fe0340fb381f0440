/** The id of the element with the addresses of the page's scripts, the one that starts the app first. */
export const scriptsId = 'drawn-scripts'

/**
 * Fetches the page's scripts, all at once, when the page has been painted: before that they would take their share of a
 * slow line and a slow processor. The same on every page, so that one hash in the content security policy allows it.
 */
export const startScript = `requestAnimationFrame(()=>setTimeout(()=>{const[a,...b]=JSON.parse(document.getElementById("${scriptsId}").textContent);for(const c of b){const d=document.createElement("link");d.rel="modulepreload";d.href=c;document.head.append(d)}import(a)}))`
