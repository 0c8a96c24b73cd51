import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { isRejection } from '@tiaokuai/domain';
import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { answerParserError } from './answer-parser-error.js';
import { isUtf8, MAX_JSON_BYTES, parseJsonBody } from './json-body.js';
import { LONGEST_PARAMETER, RouteTable } from './route-table.js';
import type { Logger } from './logging.js';
import type { ProblemDetailsFilter } from './problem-details.filter.js';
import { rejectRequest } from './edge-rejections.js';
import { RejectionError } from './rejection-error.js';
import { BARE_HEADERS, SECURITY_HEADERS } from './security-headers.js';
import { traceIdOf } from './trace-id.js';
import { unfitHeaders } from './unfit-headers.js';

const API_PREFIX = 'api/v1';
const KEEP_ALIVE_MILLIS = 72_000;
/** A client that needs longer than this to send a request is given up. */
const REQUEST_MILLIS = 60_000;
/** An answer that is not out by then is 503, whatever it waits for; what it began may still be done. */
const ANSWER_MILLIS = 4_500;
const SLOW_MILLIS = 1_000;

export interface BuiltApp {
  readonly app: NestFastifyApplication;
  readonly server: FastifyInstance;
  readonly routes: RouteTable;
}

/** The application on its HTTP server, not yet listening. `problems` answers every rejection and failure. */
export async function buildApp(
  module: DynamicModule,
  options: { readonly logger: Logger; readonly problems: ProblemDetailsFilter },
): Promise<BuiltApp> {
  const { logger, problems } = options;
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: traceIdOf,
    bodyLimit: MAX_JSON_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MILLIS,
    requestTimeout: REQUEST_MILLIS,
    handlerTimeout: ANSWER_MILLIS,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply.headers(BARE_HEADERS)),
    // Node's own answer would be no problem; `unfitHeaders` asks for it instead.
    http: { requireHostHeader: false },
    clientErrorHandler: answerParserError(problems),
    // Nest's middleware is not used, and its hook would run at every command.
    skipMiddie: true,
  });
  const server: FastifyInstance = adapter.getInstance();
  const routes = new RouteTable();
  routes.watch(server);
  takeJsonOnly(server);
  logRequests(server);
  server.addHook('onRequest', (request, reply, done) => {
    if (request.is404) routes.reject(request);
    // Cases and people: none of it stays in the cache of a browser that others use after. Files say their own.
    if (request.url.startsWith(`/${API_PREFIX}/`)) void reply.header('cache-control', 'no-store');
    const unfit = unfitHeaders(request.raw);
    done(unfit && new RejectionError(unfit));
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: ['health/live', 'health/ready'] });
  app.useGlobalFilters(problems);
  app.useSecurityHeaders(SECURITY_HEADERS);
  app.enableCsrfProtection();
  return { app, server, routes };
}

function takeJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(request.headers['content-type'] ?? '')) {
      done(new RejectionError(rejectRequest('REQUEST.CONTENT_TYPE', 'Content-Type')));
      return;
    }
    const parsed = parseJsonBody(Buffer.from(body));
    if (isRejection(parsed)) done(new RejectionError(parsed));
    else done(null, parsed.json);
  });
}

/**
 * One line per answer that was no success or took long: the route as it is declared, never the address as it was called.
 * Successes are lines of the level debug; at a command's price they would be a tenth of it.
 */
function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    const level = reply.statusCode >= 400 || milliseconds > SLOW_MILLIS ? 'info' : 'debug';
    request.log[level](
      { method: request.method, route: request.routeOptions.url, status: reply.statusCode, milliseconds },
      'answered',
    );
    done();
  });
}
