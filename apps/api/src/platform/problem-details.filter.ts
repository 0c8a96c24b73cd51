import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@tiaokuai/contracts';
import type { Rejection } from '@tiaokuai/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rejectRequest, type EdgeCode } from './edge-rejections.js';
import { errorMember } from './error-member.js';
import { statusOf } from './http-status.js';
import { languageOf, type Language } from './language.js';
import { RejectionError } from './rejection-error.js';
import { RejectionWords } from './rejection-words.js';

/** What Fastify and Nest reject by themselves, and what the rooms below cannot read, in our codes. */
const CODE_OF_KNOWN_ERROR: Readonly<Record<string, EdgeCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'REQUEST.BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'REQUEST.CONTENT_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'REQUEST.BODY_MISSING',
  STREAM_UNREADABLE: 'CASE.UNREADABLE',
  EVENT_UNREADABLE: 'CASE.UNREADABLE',
  FILE_DAMAGED: 'ATTACHMENT.UNREADABLE',
  FST_ERR_MAX_PARAM_LENGTH: 'REQUEST.ROUTE_UNKNOWN',
  FST_ERR_HANDLER_TIMEOUT: 'SERVER.TOO_SLOW',
};
const CODE_OF_STATUS: Readonly<Record<number, EdgeCode>> = {
  403: 'REQUEST.CROSS_SITE',
  404: 'REQUEST.ROUTE_UNKNOWN',
  413: 'REQUEST.BODY_TOO_LARGE',
  415: 'REQUEST.CONTENT_TYPE',
};
/**
 * PostgreSQL or the way to it is gone, it is starting, stopping or out of memory or connections, or a statement took longer
 * than it may. What the driver finds out by itself has no code.
 */
const DATABASE_AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|57014|55P03|53[023]00|08...)$/;
const DRIVER_GAVE_UP =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|pool after calling end/;
const STORAGE_FULL = /^(53100|ENOSPC|EDQUOT)$/;

/** What an exception means to the caller; anything not foreseen is SERVER.FAILED and tells nothing of itself. */
export function rejectionOf(error: unknown): Rejection {
  if (error instanceof RejectionError) return error.rejection;
  const code = errorMember(error, 'code');
  const known = CODE_OF_KNOWN_ERROR[code];
  if (known !== undefined) return rejectRequest(known);
  const status =
    error instanceof HttpException ? error.getStatus() : Number(errorMember(error, 'statusCode'));
  if (status >= 400 && status < 500) return rejectRequest(CODE_OF_STATUS[status] ?? 'REQUEST.INVALID');
  if (STORAGE_FULL.test(code)) return rejectRequest('SERVER.STORAGE_FULL');
  if (DATABASE_AWAY.test(code) || DRIVER_GAVE_UP.test(errorMember(error, 'message')))
    return rejectRequest('SERVER.DATABASE_AWAY');
  return rejectRequest('SERVER.FAILED');
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Answers every rejection and failure as RFC 9457 `application/problem+json`, in the language asked for. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly words: RejectionWords) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { rejection: code, field, details } = rejectionOf(error);
    const status = statusOf(code);
    if (status >= 500) request.log.error({ err: error, code }, 'request failed');
    const extra = error instanceof RejectionError ? error.extra : {};
    const language = languageOf(request.headers['accept-language']);
    const problem = { ...this.problem(code, language, request.id), field, details, ...extra.members };
    void reply
      .code(status)
      .headers({ 'content-language': language, 'cache-control': 'no-store', ...extra.headers })
      .type(PROBLEM_TYPE)
      .send(problem);
  }

  /** What every answer of this code says. */
  problem(code: string, language: Language, traceId: string): Problem {
    const title = this.words.of(code, language);
    return { type: `/api/problems/${code}`, title, status: statusOf(code), code, traceId };
  }
}
