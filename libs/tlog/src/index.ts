export { canonicalBytes, NotCanonicalError } from './canonical.js';
export { fromHex, GENESIS_HASH, hex, leafHash, payloadHash, sha256 } from './leaf.js';
