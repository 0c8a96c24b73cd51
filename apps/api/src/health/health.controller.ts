import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EngineState, Health } from '@tiaokuai/contracts';
import type { FastifyReply } from 'fastify';
import { Answers } from '../openapi/operation.decorators.js';
import { OpenToAll } from '../session/session.guard.js';
import { HealthService } from './health.service.js';

@ApiTags('running')
@Controller()
export class HealthController {
  constructor(@Inject(HealthService) private readonly health: HealthService) {}

  @Get('health/live')
  @OpenToAll()
  @Answers('Health', 'The process answers')
  live(): Health {
    return { status: 'ok', checks: [] };
  }

  @Get('health/ready')
  @OpenToAll()
  @Answers(
    'Health',
    'Commands can be taken and lists be shown; 503 when not; degraded: what must be looked at',
  )
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.ready();
    if (health.status === 'unavailable') void reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }

  @Get('engine')
  @Answers('EngineState', 'Is what waits for clocks running')
  engine(): Promise<EngineState> {
    return this.health.engine();
  }
}
