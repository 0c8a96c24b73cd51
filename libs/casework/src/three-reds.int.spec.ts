import { obligationsOf, type CaseState } from '@tiaokuai/domain';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { blown } from '../test/whistle.fixture.js';
import { worked } from '../test/worked.fixture.js';
import { execute } from './execute.js';
import { loadCase } from './load-case.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

/** A red order on what 执法局 owes in a call of its own, countersigned, with everything of it performed. */
async function redOrder(): Promise<string> {
  const whistle = await blown(test);
  const payload = {
    ...{ unit: 'zf', obligationRef: { caseId: whistle, obligationId: 'result:zf:1' } },
    ...{ colour: 'red', direct: 'major', ground: '屡催不办', requirement: '限期整改并书面说明' },
  };
  const issued = sent('issue', payload, { kind: 'supervisionOrder', actor: who('dc.supervisor') });
  const { caseId } = done(await execute(test.casework, issued));
  const signature = { caseId, actor: who('dc.deptHead') };
  done(await execute(test.casework, sent('countersign', { agreed: true }, signature)));
  await worked(caseId, [test.casework]);
  return caseId;
}

const state = async (caseId: string): Promise<CaseState | undefined> =>
  (await loadCase(test.casework, caseId))?.state;
const owed = async (caseId: string): Promise<readonly string[]> => {
  const order = await state(caseId);
  return order === undefined ? [] : obligationsOf(order).map(({ key, ownerUnit }) => `${ownerUnit} ${key}`);
};

it('the third red order of a unit owes the interview of its head and his report, the first two do not', async () => {
  const orders = [await redOrder(), await redOrder(), await redOrder()];
  const asked = ['qld order.thirdRedInterview', 'zf order.thirdRedReport'];
  const [first, second, third] = await Promise.all(orders.map(owed));
  expect(third).toEqual(expect.arrayContaining(asked));
  expect([first, second].map((each) => each?.filter((one) => asked.includes(one)))).toEqual([[], []]);
  const report = { caseId: orders[2] ?? '', actor: who('zf.deptHead') };
  done(await execute(test.casework, sent('thirdRedReport', { report: '原因和整改' }, report)));
  expect(await state(orders[2] ?? '')).toMatchObject({
    thirdRed: { interviewed: false, report: '原因和整改' },
  });
});
