import { randomUUID } from 'node:crypto';
import { ENGINE } from '@tiaokuai/domain';
import { eventIdOf, readStream } from '@tiaokuai/event-store';
import { done, instant, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { execute } from './execute.js';
import { openedCaseId, type Execution } from './execution.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
  test.at('09-17 09:10');
}, 30_000);
afterAll(() => test.close());

const send = (execution: Execution) => execute(test.casework, execution);
const lodge = (given: Partial<Execution> = {}) =>
  sent('lodge', { title: '占道' }, { kind: 'ticket', ...given });
const lodged = async () => done(await send(lodge()));
const eventsOf = (caseId: string) => readStream(test.pool, caseId);

describe('carrying a command to its case', () => {
  it('appends what was decided, under ids that follow from the command, by the person, at the instant, with its pins', async () => {
    const opening = lodge();
    const { caseId, version } = done(await send(opening));
    expect({ caseId, version }).toEqual({ caseId: openedCaseId(opening.commandId, 'ticket'), version: 1 });
    const add = sent('add', { numbers: [3, 4] }, { caseId });
    expect(done(await send(add))).toEqual({ caseId, version: 3, repeated: false });
    const [, ...added] = await eventsOf(caseId);
    const common = {
      kind: 'ticket',
      type: 'NumbersAdded',
      actor: who('wj.streetOfficer'),
      recordedAt: instant('09-17 09:10'),
      pins: {
        listVersion: 1,
        limitsVersion: 1,
        calendarVersion: 1,
        directoryVersion: expect.any(Number) as unknown,
      },
    };
    expect(added).toMatchObject([
      { ...common, version: 2, eventId: eventIdOf(add.commandId, 0), payload: { numbers: [3] } },
      { ...common, version: 3, eventId: eventIdOf(add.commandId, 1), payload: { numbers: [4] } },
    ]);
  });

  it('takes two round trips to the database when the case is in memory', async () => {
    const { caseId } = await lodged();
    let trips = 0;
    const counting = {
      query: (...args: Parameters<typeof test.pool.query>) => ((trips += 1), test.pool.query(...args)),
    };
    const casework = { ...test.casework, pool: counting as typeof test.pool };
    done(await execute(casework, sent('add', { numbers: [1] }, { caseId })));
    expect(trips).toBe(2);
  });

  it('never records an earlier instant than the one before, whatever the clock says', async () => {
    const { caseId } = await lodged();
    test.at('09-17 08:00');
    done(await send(sent('add', { numbers: [1] }, { caseId })));
    test.at('09-17 09:10');
    expect((await eventsOf(caseId)).map((event) => event.recordedAt)).toEqual(
      Array(2).fill(instant('09-17 09:10')),
    );
  });
});

describe('a rejection', () => {
  const unknownCase = randomUUID();
  const stranger = { person: 'p-nobody', post: 'streetOfficer', unit: 'wj' } as const;
  const blind = who('jw.disciplineOfficer');
  it.each<
    [
      string,
      (open: string, closed: string) => Partial<Execution> & { name: string; payload?: unknown },
      object,
    ]
  >([
    ['of an unknown kind', () => ({ name: 'lodge', kind: 'petition' }), { rejection: 'CASE.KIND_UNKNOWN' }],
    ['of an unknown case', () => ({ name: 'add', caseId: unknownCase }), { rejection: 'CASE.NOT_FOUND' }],
    [
      'of a case id that cannot be one',
      () => ({ name: 'add', caseId: "x'\0" }),
      { rejection: 'CASE.NOT_FOUND' },
    ],
    [
      'of an unknown command',
      (open) => ({ name: 'sing', caseId: open }),
      { rejection: 'CASE.COMMAND_UNKNOWN' },
    ],
    [
      'of a command id that is none',
      (open) => ({ name: 'close', caseId: open, commandId: '17' }),
      { rejection: 'CASE.FIELD_INVALID', field: 'commandId' },
    ],
    [
      'of a wrong shape, before anything else is looked at',
      (_open, closed) => ({ name: 'add', caseId: closed, payload: { numbers: ['x'] }, actor: stranger }),
      { rejection: 'CASE.FIELD_INVALID', field: 'numbers.0' },
    ],
    [
      'of a wrong shape, although the case does not exist',
      () => ({ name: 'add', kind: 'ticket', caseId: unknownCase, payload: {} }),
      { rejection: 'CASE.FIELD_MISSING' },
    ],
    [
      'of a case that is over, before the post is looked at',
      (_open, closed) => ({ name: 'add', caseId: closed, payload: { numbers: [1] }, actor: stranger }),
      { rejection: 'CASE.OVER' },
    ],
    [
      'of a post that is not held, before stage and party',
      (open) => ({ name: 'lodge', caseId: open, payload: { title: 'a' }, actor: stranger }),
      { rejection: 'ACTOR.POST_NOT_HELD' },
    ],
    [
      'of who may not see the case, before stage and party',
      (_open, closed) => ({ name: 'add', caseId: closed, payload: { numbers: [1] }, actor: blind }),
      { rejection: 'CASE.NOT_VISIBLE' },
    ],
    [
      'of a wrong stage, before the party',
      (open) => ({ name: 'lodge', caseId: open, payload: { title: 'a' }, actor: who('zf.deptOfficer') }),
      { rejection: 'CASE.STAGE_FORBIDS' },
    ],
    [
      'of who is no party, before the section rules',
      (open) => ({ name: 'add', caseId: open, payload: { numbers: [9] }, actor: who('zf.deptOfficer') }),
      { rejection: 'CASE.NOT_A_PARTY' },
    ],
    [
      'of a section rule',
      (open) => ({ name: 'add', caseId: open, payload: { numbers: [1, 9] } }),
      { rejection: 'TICKET.NINE', field: 'numbers' },
    ],
    [
      'of a version that has passed',
      (open) => ({ name: 'close', caseId: open, expectedVersions: [9] }),
      { rejection: 'CASE.VERSION_CONFLICT', details: { version: 1 } },
    ],
  ])('%s appends nothing anywhere', async (_what, given, rejection) => {
    const [open, closed] = [await lodged(), await lodged()];
    done(await send(sent('close', {}, { caseId: closed.caseId })));
    const before = await test.grown();
    const { name, payload = {}, ...rest } = given(open.caseId, closed.caseId);
    expect(await send(sent(name, payload, rest))).toMatchObject(rejection);
    expect(await test.grown()).toBe(before);
  });

  it('appends nothing either when the command opens a case or comes from the engine without leave', async () => {
    const { caseId } = await lodged();
    const before = await test.grown();
    expect(await send(lodge({ actor: who('zf.deptOfficer') }))).toEqual({ rejection: 'CASE.NOT_A_PARTY' });
    expect(await send(sent('close', {}, { caseId, actor: ENGINE }))).toEqual({
      rejection: 'ACTOR.POST_FORBIDS',
    });
    expect(await test.grown()).toBe(before);
  });

  it('by the admission gate is recorded once in the sender’s own register, however often it is tried', async () => {
    const { caseId } = await lodged();
    const handDown = sent('handDown', {}, { caseId });
    const outcomes = await Promise.all([send(handDown), send(handDown), execute(test.beside(), handDown)]);
    expect(outcomes).toEqual(Array(3).fill(expect.objectContaining({ rejection: 'GATE.UNLISTED' })));
    expect(await send(sent('handDown', {}, { caseId }))).toMatchObject({ rejection: 'GATE.UNLISTED' });
    const register = await eventsOf('gateRegister:wj');
    expect(register.map(({ type, payload }) => ({ type, payload }))).toEqual([
      { type: 'GateRegisterOpened', payload: expect.objectContaining({ sender: 'wj' }) as unknown },
      {
        type: 'DispatchBlocked',
        payload: {
          attempt: handDown.commandId,
          sender: 'wj',
          street: 'yq',
          itemCode: 'JP-77',
          vehicle: 'order',
          code: 'GATE.UNLISTED',
        },
      },
      { type: 'DispatchBlocked', payload: expect.objectContaining({ code: 'GATE.UNLISTED' }) as unknown },
    ]);
    expect(await eventsOf(caseId)).toHaveLength(1);
  });

  it('by the gate is counted attempt by attempt when a unit tries many at once', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, lodged));
    const blocked = async () =>
      (await eventsOf('gateRegister:wj')).filter(({ type }) => type === 'DispatchBlocked');
    const before = (await blocked()).length;
    await Promise.all(cases.map(({ caseId }) => send(sent('handDown', {}, { caseId }))));
    expect(await blocked()).toHaveLength(before + 8);
  });
});

describe('a repeated command', () => {
  it('gets its first answer, in any process, whatever has happened since, and appends nothing', async () => {
    const opening = lodge();
    const first = done(await send(opening));
    const add = sent('add', { numbers: [1, 2] }, { caseId: first.caseId });
    const added = done(await send(add));
    done(await send(sent('add', { numbers: [1, 2] }, { caseId: first.caseId })));
    done(await send(sent('close', {}, { caseId: first.caseId })));
    const before = await test.grown();
    for (const casework of [test.casework, test.beside()]) {
      expect(await execute(casework, opening)).toEqual({ ...first, repeated: true });
      expect(await execute(casework, add)).toEqual({ ...added, repeated: true });
      expect(await execute(casework, { ...add, expectedVersions: [1] })).toEqual({
        ...added,
        repeated: true,
      });
    }
    expect(await test.grown()).toBe(before);
  });

  it('is an error when its content or its sender is another', async () => {
    const { caseId } = await lodged();
    const add = sent('add', { numbers: [1] }, { caseId });
    done(await send(add));
    const reused = { rejection: 'CASE.COMMAND_ID_REUSED' };
    expect(await send({ ...add, command: { name: 'add', payload: { numbers: [2] } } })).toEqual(reused);
    expect(await send({ ...add, command: { name: 'close', payload: {} } })).toEqual(reused);
    expect(await send({ ...add, actor: who('wj.streetDeputy') })).toEqual(reused);
    expect(await eventsOf(caseId)).toHaveLength(2);
  });

  it('is decided again when it was rejected before', async () => {
    const { caseId } = await lodged();
    const add = sent('add', { numbers: [9] }, { caseId });
    expect(await send(add)).toMatchObject({ rejection: 'TICKET.NINE' });
    expect(await send({ ...add, command: { name: 'add', payload: { numbers: [8] } } })).toMatchObject({
      version: 2,
    });
  });

  it('sent twice at once is carried out once, and both get the one answer, also under a named version', async () => {
    for (const expectedVersions of [undefined, [1]]) {
      const { caseId } = await lodged();
      const add = sent('add', { numbers: [1, 2, 3] }, { caseId, expectedVersions });
      const others = [test.casework, test.beside(), test.beside(), test.casework];
      const answers = await Promise.all(others.map((casework) => execute(casework, add)));
      expect(answers.map((answer) => done(answer).version)).toEqual([4, 4, 4, 4]);
      expect(answers.filter((answer) => !done(answer).repeated)).toHaveLength(1);
      expect(await eventsOf(caseId)).toHaveLength(4);
    }
  });
});
