import {
  applyDecorators,
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import { type Actor } from '@tiaokuai/domain';
import type { FastifyRequest } from 'fastify';
import { rejectRequest } from '../platform/edge-rejections.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import { actorFrom } from './acting-post.js';
import { tokenOf } from './session-cookie.js';
import { SessionTokens, type Session } from './session-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    session?: Session;
  }
}

const OPEN_TO_ALL = Symbol('open to all');
/** Marks such a route in the OpenAPI document. */
export const OPEN_MARK = 'x-open-to-all';

/** A route that needs no session. */
export function OpenToAll(): MethodDecorator {
  return applyDecorators(SetMetadata(OPEN_TO_ALL, true), ApiExtension(OPEN_MARK, true));
}

/** Lets in who is signed in. What he may do there is judged further in, by his post and by the rules. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(SessionTokens) private readonly tokens: SessionTokens,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(OPEN_TO_ALL, context.getHandler()) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenOf(request.headers);
    if (token === undefined) throw new RejectionError(rejectRequest('SESSION.REQUIRED'));
    request.session = await this.tokens.verify(token);
    if (request.session === undefined) throw new RejectionError(rejectRequest('SESSION.EXPIRED'));
    return true;
  }
}

function sessionOf(request: FastifyRequest): Session {
  if (request.session === undefined) throw new RejectionError(rejectRequest('SESSION.REQUIRED'));
  return request.session;
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The session of the request: who is signed in. */
export const SignedInSession = createParamDecorator((_nothing: unknown, context: ExecutionContext): Session =>
  sessionOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Who acts, from which post: `Tiaokuai-Post` and `Tiaokuai-On-Behalf-Of`. SESSION.POST_NEEDED without the first. */
export const Acting = createParamDecorator((_nothing: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const headers = {
    post: headerOf(request, 'tiaokuai-post'),
    onBehalfOf: headerOf(request, 'tiaokuai-on-behalf-of'),
  };
  return accepted(actorFrom(sessionOf(request).person, headers));
});
