import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { EdgeCode } from './edge-rejections.js';
import { errorMember } from './error-member.js';
import { BARE_HEADERS } from './security-headers.js';
import { PROBLEM_TYPE, type ProblemDetailsFilter } from './problem-details.filter.js';

/** What Node's parser finds wrong before there is a request. */
const CODE_OF_PARSER_ERROR: Readonly<Record<string, EdgeCode>> = {
  HPE_HEADER_OVERFLOW: 'REQUEST.HEADERS_TOO_LARGE',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'REQUEST.BODY_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST.TIMEOUT',
};
const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};

/**
 * Answers what is no request at all as every other rejection is answered, and closes the connection. Nothing of the
 * framework has run by then, so the headers that keep an answer to itself are written here.
 */
export function answerParserError(problems: ProblemDetailsFilter): (error: Error, socket: Socket) => void {
  return (error, socket) => {
    const code = errorMember(error, 'code');
    if (code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const traceId = randomUUID().replaceAll('-', '');
    const problem = problems.problem(CODE_OF_PARSER_ERROR[code] ?? 'REQUEST.INVALID', 'zh', traceId);
    const body = Buffer.from(JSON.stringify(problem));
    const head = [
      `HTTP/1.1 ${problem.status} ${REASONS[problem.status] ?? ''}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${body.length}`,
      'Content-Language: zh',
      'Cache-Control: no-store',
      ...Object.entries(BARE_HEADERS).map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
    ];
    socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
  };
}
