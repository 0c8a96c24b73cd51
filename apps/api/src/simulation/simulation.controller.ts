import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AdvanceClock, SimulatedClock } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { Answers, Takes } from '../openapi/operation.decorators.js';
import { fields, flag, optional, text, wholeNumber } from '../platform/fields.pipe.js';
import { Acting } from '../session/session.guard.js';
import { SimulationService } from './simulation.service.js';

@ApiTags('simulation')
@Controller('simulation')
export class SimulationController {
  constructor(@Inject(SimulationService) private readonly simulation: SimulationService) {}

  @Get('clock')
  @Answers('SimulatedClock', 'What time it is here, where time is simulated')
  read(): Promise<SimulatedClock> {
    return this.simulation.read();
  }

  @Post('clock')
  @HttpCode(200)
  @Takes('AdvanceClock')
  @Answers(
    'SimulatedClock',
    'Move time forward, as the rules administrator; what has become due is worked off',
  )
  advance(
    // To an instant, or by so many minutes, at most a year.
    @Body(
      fields({
        to: optional(text(40)),
        minutes: optional(wholeNumber({ min: 1, max: 527_040 })),
        confirm: optional(flag),
      }),
    )
    body: AdvanceClock,
    @Acting() actor: Actor,
  ): Promise<SimulatedClock> {
    return this.simulation.advance(body, actor);
  }
}
