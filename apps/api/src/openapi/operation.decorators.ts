import { applyDecorators, HttpStatus } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
} from '@nestjs/swagger';
import type { FieldReaders } from '../platform/fields.pipe.js';
import { MEDIA_TYPES } from '../attachments/file-kinds.js';
import schemas from './contracts.schema.json' with { type: 'json' };

/** The name of a shape that crosses the wire, as `libs/contracts` exports it. */
export type ShapeName = keyof typeof schemas;

function referenceTo(shape: ShapeName): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${shape}` };
}

/**
 * What a route does, in one line, and the shape of its answer; no shape: an answer without a body. Clients are generated
 * from operation ids, which are made from the names of controller and method: whoever renames one of them passes the old
 * id as `operationId`.
 */
export function Answers(
  shape: ShapeName | undefined,
  summary: string,
  { status, operationId }: { readonly status?: number; readonly operationId?: string } = {},
): MethodDecorator {
  const body = shape === undefined ? {} : { content: { 'application/json': { schema: referenceTo(shape) } } };
  return applyDecorators(
    ApiOperation({ summary, ...(operationId !== undefined && { operationId }) }),
    ApiResponse({
      status: status ?? (shape === undefined ? HttpStatus.NO_CONTENT : HttpStatus.OK),
      description: summary,
      ...body,
    }),
  );
}

/** The shape of a route's JSON body. */
export function Takes(shape: ShapeName): MethodDecorator {
  return ApiBody({ schema: referenceTo(shape), required: true });
}

/** A body of bytes, of any of the kinds of file that evidence comes as; what `Content-Type` says is not looked at. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    ApiConsumes(...MEDIA_TYPES),
    ApiBody({ schema: { type: 'string', format: 'binary' }, required: true }),
  );
}

export function AnswersFile(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiProduces(...MEDIA_TYPES),
    ApiResponse({ status: HttpStatus.OK, description: 'Its bytes, to be saved, never shown' }),
  );
}

/** A file made on request, of one media type; `example` is how it begins. */
export function AnswersText(mediaType: string, summary: string, example: string): MethodDecorator {
  const content = { [mediaType]: { schema: { type: 'string' as const }, example } };
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: HttpStatus.OK, description: 'A file to be saved', content }),
  );
}

/** The headers that every command takes. */
export function CommandHeadersDescribed(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A uuid: the same key carries the same command out once; made when absent',
      schema: { type: 'string', format: 'uuid' },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        'The version the sender saw, in quotes, or a list of those he accepts: a case that has moved on since answers 412',
      schema: { type: 'string', examples: ['"7"'] },
    }),
  );
}

/** What a query may say. */
export function Asks(readers: FieldReaders): MethodDecorator {
  const parameters = Object.entries(readers).map(([name, { schema, mayBeAbsent }]) =>
    ApiQuery({ name, required: mayBeAbsent !== true, schema }),
  );
  return applyDecorators(...parameters);
}
