/**
 * What sharp and Typst need on Lambda's ARM processors is needed on every machine: synthesis copies it beside the image
 * function and the paper function (infra/constructs/imagePackages.ts, paperPackages.ts). Without what they say of their
 * platform, pnpm installs them like any other.
 */
const everywhere = new Set([
  '@img/sharp-linux-arm64',
  '@img/sharp-libvips-linux-arm64',
  '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu',
])

function readPackage(found) {
  if (!everywhere.has(found.name)) return found
  const { cpu: _cpu, os: _os, libc: _libc, ...rest } = found
  return rest
}

module.exports = { hooks: { readPackage } }
