import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DemonstrationPeople, Me, SignedIn, SignIn } from '@tiaokuai/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, Takes } from '../openapi/operation.decorators.js';
import { fields, text } from '../platform/fields.pipe.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { CLEARED_COOKIE, cookieWith, tokenOf } from './session-cookie.js';
import { OpenToAll, SignedInSession } from './session.guard.js';
import { SessionService } from './session.service.js';
import type { Session } from './session-token.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(@Inject(SessionService) private readonly sessions: SessionService) {}

  @Get('people')
  @OpenToAll()
  @Answers('DemonstrationPeople', 'Who can be signed in on this machine')
  people(@AnswerLanguage() language: Language): Promise<DemonstrationPeople> {
    return this.sessions.people(language);
  }

  @Post()
  @HttpCode(200)
  @OpenToAll()
  @Takes('SignIn')
  @Answers('SignedIn', 'Sign in as a demonstration person; sets the session cookie')
  async signIn(
    @Body(fields({ person: text() })) body: SignIn,
    @Headers('host') host: string,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const signedIn = await this.sessions.signIn({ person: body.person, host }, language);
    void reply.header('set-cookie', cookieWith(signedIn.token));
    return signedIn;
  }

  @Get()
  @Answers('Me', 'Who is signed in, and from which posts he may act')
  me(@SignedInSession() session: Session, @AnswerLanguage() language: Language): Promise<Me> {
    return this.sessions.me(session, language);
  }

  @Delete()
  @HttpCode(204)
  @OpenToAll()
  @Answers(
    undefined,
    'Sign out: ends the session, also for whoever else has its token, and clears the cookie',
  )
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(tokenOf(request.headers));
    void reply.header('set-cookie', CLEARED_COOKIE);
  }
}
