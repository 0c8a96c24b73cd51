import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@tiaokuai/contracts';
import { reject, type Rejection } from '@tiaokuai/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { RejectionWords } from './rejection-words.js';
import { RejectionError } from './rejection-error.js';

/**
 * The only place where a code meets an HTTP number. A code without a line of its own takes that of its family (what
 * stands before the dot), and any other code is a rule that forbids: 422.
 */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'REQUEST.BODY_TOO_LARGE': 413,
  'REQUEST.CONTENT_TYPE': 415,
  'REQUEST.CROSS_SITE': 403,
  'REQUEST.ROUTE_UNKNOWN': 404,
  'REQUEST.METHOD_NOT_ALLOWED': 405,
  'REQUEST.FIELD_MISSING': 422,
  'REQUEST.FIELD_INVALID': 422,
  'REQUEST.FIELD_UNKNOWN': 422,
  'SESSION.LOOPBACK_ONLY': 403,
  'SESSION.PERSON_UNKNOWN': 422,
  'SESSION.POST_NEEDED': 403,
  'SESSION.POST_MALFORMED': 400,
  'CASE.NOT_FOUND': 404,
  'CASE.COMMAND_UNKNOWN': 404,
  'CASE.KIND_UNKNOWN': 422,
  'CASE.NOT_VISIBLE': 403,
  'CASE.ENGINE_ONLY': 403,
  'CASE.NOT_A_PARTY': 403,
  'CASE.BUSY': 409,
  'CASE.OVER': 409,
  'CASE.STAGE_FORBIDS': 409,
  'CASE.DUPLICATE': 409,
  'CASE.VERSION_CONFLICT': 412,
  'ATTACHMENT.NOT_FOUND': 404,
  'ATTACHMENT.TYPE_FORBIDDEN': 415,
  'ATTACHMENT.TOO_LARGE': 413,
  'PERSONAL_DATA.DESTROYED': 410,
  'NOTICE.NOT_FOUND': 404,
  'DELIVERY.NOT_FOUND': 404,
  'DELIVERY.NOT_DEAD': 409,
  'SIMULATION.OFF': 404,
  'PROCEDURE.UNKNOWN': 404,
  'UNIT.UNKNOWN': 404,
  'SERVER.DATABASE_AWAY': 503,
};
const STATUS_OF_FAMILY: Readonly<Record<string, number>> = {
  REQUEST: 400,
  SESSION: 401,
  ACTOR: 403,
  SERVER: 500,
};
const STATUS_OF_A_RULE = 422;

function statusOf(code: string): number {
  return STATUS_OF_CODE[code] ?? STATUS_OF_FAMILY[code.split('.', 1)[0] ?? ''] ?? STATUS_OF_A_RULE;
}

/** What Fastify and Nest reject by themselves, in our codes. */
const CODE_OF_FRAMEWORK_ERROR: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'REQUEST.BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'REQUEST.CONTENT_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'REQUEST.BODY_MISSING',
};
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  403: 'REQUEST.CROSS_SITE',
  404: 'REQUEST.ROUTE_UNKNOWN',
  413: 'REQUEST.BODY_TOO_LARGE',
  415: 'REQUEST.CONTENT_TYPE',
};
/** PostgreSQL or the way to it is gone, or it is starting or stopping. */
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|53300|08...)$/;

function textMember(error: unknown, member: string): string {
  const value: unknown = Object(error)[member];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What an exception means to the caller; anything not foreseen is SERVER.FAILED and tells nothing of itself. */
function rejectionOf(error: unknown): Rejection {
  if (error instanceof RejectionError) return error.rejection;
  const code = textMember(error, 'code');
  const known = CODE_OF_FRAMEWORK_ERROR[code];
  if (known !== undefined) return reject(known);
  const status = error instanceof HttpException ? error.getStatus() : Number(textMember(error, 'statusCode'));
  if (status >= 400 && status < 500) return reject(CODE_OF_STATUS[status] ?? 'REQUEST.INVALID');
  if (
    DATABASE_AWAY.test(code) ||
    /timeout exceeded when trying to connect/.test(textMember(error, 'message'))
  )
    return reject('SERVER.DATABASE_AWAY');
  return reject('SERVER.FAILED');
}

/** Answers every rejection and failure as RFC 9457 `application/problem+json`, in the language asked for. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly words: RejectionWords) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const rejection = rejectionOf(error);
    const status = statusOf(rejection.rejection);
    if (status >= 500) request.log.error({ err: error, code: rejection.rejection }, 'request failed');
    const extra = error instanceof RejectionError ? error.extra : {};
    const problem: Problem = {
      type: `/api/problems/${rejection.rejection}`,
      title: this.words.of(rejection.rejection, languageOf(request.headers['accept-language'])),
      status,
      code: rejection.rejection,
      ...(rejection.field === undefined ? {} : { field: rejection.field }),
      ...(rejection.details === undefined ? {} : { details: rejection.details }),
      traceId: request.id,
      ...extra.members,
    };
    void reply
      .code(status)
      .headers({ 'content-language': languageOf(request.headers['accept-language']), ...extra.headers })
      .type('application/problem+json; charset=utf-8')
      .send(problem);
  }
}
