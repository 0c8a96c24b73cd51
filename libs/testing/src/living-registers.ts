import assert from 'node:assert/strict';
import {
  isRejection,
  numberOf,
  numbersDecider,
  reachedBy,
  seriesDecider,
  type Command,
  type Context,
  type Decider,
  type Instant,
  type NumbersRegister,
  type Reaction,
  type SeriesRegister,
} from '@tiaokuai/domain';

type Of<D extends Reaction['does']> = Extract<Reaction, { does: D }>;

/** Where a reaction comes from: the case, and when its event took effect. */
interface Source {
  readonly caseId: string;
  readonly at: Instant;
}

/** The registers in which cases are counted and numbered together, as casework keeps them; nothing of it is stored. */
export class LivingRegisters {
  private counted = 0;
  private readonly series = new Map<string, SeriesRegister>();
  private readonly numbers = new Map<string, NumbersRegister>();

  /** Counts it, and says what the case must be told where it filled a window. */
  count(
    { command: { name, payload } }: Of<'count'>,
    { caseId, at }: Source,
    context: Context,
  ): Command | undefined {
    const occurrence = `occurrence-${(this.counted += 1)}`;
    const given = { caseId, occurrence, ...(name === 'count' ? { ...payload, at } : {}) };
    const decider: Decider<SeriesRegister> = seriesDecider;
    const register = grown(decider, this.series, JSON.stringify(payload), { name, payload: given }, context);
    const reached = reachedBy(register, occurrence);
    return reached && { name: 'noteSeries', payload: reached };
  }

  /** Takes a number, and says what the case must be told of it. */
  takeNumber(
    { command: { name, payload } }: Of<'number'>,
    { caseId, at }: Source,
    context: Context,
  ): Command {
    const { unit, kind, word, year } = payload;
    const decider: Decider<NumbersRegister> = numbersDecider;
    const command = { name, payload: { caseId, unit, word, year, at } };
    const register = grown(decider, this.numbers, `${unit}:${kind}:${year}`, command, context);
    const taken = numberOf(register, caseId);
    assert.ok(taken, `no number for ${caseId}`);
    return { name: 'assignNumber', payload: taken };
  }
}

/** The register with what the command writes into it, kept under its id. */
function grown<S>(
  decider: Decider<S>,
  registers: Map<string, S>,
  id: string,
  command: Command,
  context: Context,
): S {
  const register = registers.get(id) ?? decider.initial(id);
  const decided = decider.decide(register, command, context);
  assert.ok(!isRejection(decided), `not registered: ${JSON.stringify(decided)}`);
  const after = decided.reduce<S>(
    (folded, event) => decider.evolve(folded, { ...event, recordedAt: context.now }),
    register,
  );
  registers.set(id, after);
  return after;
}
