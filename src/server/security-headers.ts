/**
 * What a browser may do with anything that comes from here: scripts, styles, fonts and connections of this server alone,
 * and no text ever run as code. A style element needs the nonce of its page, which stands in `<meta name="csp-nonce">`.
 */
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

export async function secureHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Attributes run nothing, and a drawing is full of them.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Whether a connection is encrypted is up to what stands before this server.
    strictTransportSecurity: false,
  });
}

/** For a file that carries its own styles and fonts: it may use those, and nothing else. */
export function standsAlone(reply: FastifyReply): FastifyReply {
  return reply.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'; sandbox",
  );
}
