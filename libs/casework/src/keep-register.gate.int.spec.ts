import { readStream } from '@tiaokuai/event-store';
import { done, instant, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { execute } from './execute.js';
import { loadCase } from './load-case.js';
import { reactionsOf } from './reactions.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

it('a section with a word of its own is registered with what the gate said; the third block is told to 督查室, once', async () => {
  const send = (...of: Parameters<typeof sent>) => execute(test.casework, sent(...of));
  const signal = {
    ...{ scene: '江水上涨', link: '堤防', problem: '水位上涨', place: { address: '沿江堤防' } },
    ...{ source: '水情监测', itemCodes: ['JP-17'] },
  };
  const officer = who('sl.deptOfficer');
  const { caseId } = done(await send('raiseSignal', signal, { kind: 'warning', actor: officer }));
  const assessed = {
    ...{ level: 'orange', cause: '泄洪', recipients: ['sp'], basis: '防汛条例第27条', prevention: '巡堤' },
  };
  done(await send('assess', assessed, { caseId, actor: officer }));
  const issued = {
    measuresAsked: [{ unit: 'sp', text: '承担堤防管护', itemCode: 'JP-17' }],
    validUntil: instant('06-26 17:30'),
  };
  const issue = sent('issueWarning', issued, { caseId, actor: who('sl.deptDeputy') });
  for (const casework of [test.casework, test.beside()])
    expect(await execute(casework, issue)).toMatchObject({ rejection: 'WARNING.MEASURE_OUTSIDE_DUTY' });
  const register = await readStream(test.pool, 'gateRegister:sl');
  expect(register.slice(1).map(({ type, payload }) => [type, payload])).toEqual([
    [
      'DispatchBlocked',
      {
        ...{ attempt: issue.commandId, sender: 'sl', street: 'sp', itemCode: 'JP-17', vehicle: 'task' },
        code: 'GATE.BEYOND_ASSISTING_DUTY',
      },
    ],
  ]);

  const given = { caseId, actor: who('sl.deptDeputy') };
  const again = [sent('issueWarning', issued, given), sent('issueWarning', issued, given)];
  for (const each of again)
    for (const casework of [test.casework, test.beside()]) await execute(casework, each);
  const told = (await reactionsOf(test.casework, 'gateRegister:sl')).map(({ reaction }) => reaction);
  expect(told).toMatchObject([{ does: 'notify', unit: 'dc', posts: ['supervisor'] }]);
  const page = await loadCase(test.casework, 'gateRegister:sl');
  expect(page?.state).toMatchObject({ kind: 'gateRegister', over: true });
});
