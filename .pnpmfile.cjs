/**
 * The two packages with which sharp runs on Lambda's ARM processors are needed on every machine: synthesis copies them
 * beside the image function (infra/constructs/imagePackages.ts). Without what they say of their platform, pnpm installs
 * them like any other.
 */
const everywhere = new Set(['@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64'])

function readPackage(found) {
  if (!everywhere.has(found.name)) return found
  const { cpu: _cpu, os: _os, libc: _libc, ...rest } = found
  return rest
}

module.exports = { hooks: { readPackage } }
