import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { RouteTable } from '../platform/route-table.js';
import { StaticFiles } from '../platform/static-files.js';
import { completeDocument } from './complete-document.js';

const VIEWER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const VIEWER_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** The OpenAPI 3.1 document of the application. */
function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tiaokuai 条块')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('tiaokuai-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .build();
  return completeDocument(SwaggerModule.createDocument(app, base));
}

/** `/api/openapi.json`, and `/api/docs` to read and try it; the page loads nothing from elsewhere. */
export function serveOpenApi(app: NestFastifyApplication, server: FastifyInstance, routes: RouteTable): void {
  let json: string | undefined;
  const files = new StaticFiles(VIEWER, VIEWER_FILES);
  server.get('/api/openapi.json', (_request, reply) => {
    json ??= JSON.stringify(openApiDocument(app));
    return reply.type('application/json; charset=utf-8').send(json);
  });
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript').send(START));
  server.get<{ Params: { file: string } }>('/api/docs/:file', (request, reply) => {
    const found = files.send(request.params.file, request, reply, 'public, max-age=86400');
    return found ? reply : routes.reject(request);
  });
}

const DESCRIPTION = `Whistles and all that follows from them. Every answer from 400 up is a problem (RFC 9457) with a stable \`code\`.
Commands take \`Idempotency-Key\` and \`If-Match\`; lists take \`after=<caseId>:<version>\` and then show that write.
Words are Chinese, or English for \`Accept-Language: en\`. Instants are RFC 3339 with their zone.
The acting post goes into the header \`Tiaokuai-Post: <unit>/<post>\`.`;

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>条块 API</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });\n`;
