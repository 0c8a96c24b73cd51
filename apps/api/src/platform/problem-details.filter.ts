import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@tiaokuai/contracts';
import type { Rejection } from '@tiaokuai/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rejectRequest, type EdgeCode } from './edge-rejections.js';
import { errorMember } from './error-member.js';
import { statusOf } from './http-status.js';
import { languageOf } from './language.js';
import { RejectionError } from './rejection-error.js';
import { RejectionWords } from './rejection-words.js';

/** What Fastify and Nest reject by themselves, in our codes. */
const CODE_OF_FRAMEWORK_ERROR: Readonly<Record<string, EdgeCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'REQUEST.BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'REQUEST.CONTENT_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'REQUEST.BODY_MISSING',
};
const CODE_OF_STATUS: Readonly<Record<number, EdgeCode>> = {
  403: 'REQUEST.CROSS_SITE',
  404: 'REQUEST.ROUTE_UNKNOWN',
  413: 'REQUEST.BODY_TOO_LARGE',
  415: 'REQUEST.CONTENT_TYPE',
};
/** PostgreSQL or the way to it is gone, or it is starting or stopping. */
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|53300|08...)$/;

/** What an exception means to the caller; anything not foreseen is SERVER.FAILED and tells nothing of itself. */
function rejectionOf(error: unknown): Rejection {
  if (error instanceof RejectionError) return error.rejection;
  const code = errorMember(error, 'code');
  const known = CODE_OF_FRAMEWORK_ERROR[code];
  if (known !== undefined) return rejectRequest(known);
  const status =
    error instanceof HttpException ? error.getStatus() : Number(errorMember(error, 'statusCode'));
  if (status >= 400 && status < 500) return rejectRequest(CODE_OF_STATUS[status] ?? 'REQUEST.INVALID');
  if (
    DATABASE_AWAY.test(code) ||
    /timeout exceeded when trying to connect/.test(errorMember(error, 'message'))
  )
    return rejectRequest('SERVER.DATABASE_AWAY');
  return rejectRequest('SERVER.FAILED');
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
    const { rejection: code, field, details } = rejectionOf(error);
    const status = statusOf(code);
    if (status >= 500) request.log.error({ err: error, code }, 'request failed');
    const extra = error instanceof RejectionError ? error.extra : {};
    const language = languageOf(request.headers['accept-language']);
    const problem: Problem = {
      type: `/api/problems/${code}`,
      title: this.words.of(code, language),
      status,
      code,
      field,
      details,
      traceId: request.id,
      ...extra.members,
    };
    void reply
      .code(status)
      .headers({ 'content-language': language, ...extra.headers })
      .type('application/problem+json; charset=utf-8')
      .send(problem);
  }
}
