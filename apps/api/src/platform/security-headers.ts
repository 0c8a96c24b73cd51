/** For what is answered before those below are set: an address or a request that nobody could read. It is never a page. */
export const BARE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Everything comes from here and nowhere else; only styles may stand in the page itself, because antd writes its own. */
export const SECURITY_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
    },
  },
  xFrameOptions: { action: 'deny' },
  // Plain HTTP on loopback; a proxy that speaks TLS adds its own.
  strictTransportSecurity: false,
} as const;
