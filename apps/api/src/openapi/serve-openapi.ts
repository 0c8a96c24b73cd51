import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { completeDocument } from './complete-document.js';

/** The OpenAPI 3.1 document of the application, made when it is first asked for. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
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

const DESCRIPTION = `Whistles and all that follows from them. Every answer from 400 up is a problem (RFC 9457) with a stable \`code\`.
Commands take \`Idempotency-Key\` and \`If-Match\`; lists take \`after=<caseId>:<version>\` and then show that write.
Words are Chinese, or English for \`Accept-Language: en\`. Instants are RFC 3339 with their zone.
The acting post goes into the header \`Tiaokuai-Post: <unit>/<post>\`.`;

/** `/api/openapi.json`, and `/api/docs` to read it; the page loads nothing from elsewhere. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: '条块 API',
    swaggerOptions: { persistAuthorization: false, validatorUrl: null },
  });
}
