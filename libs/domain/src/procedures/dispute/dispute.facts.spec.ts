import {
  act,
  by,
  openedAt,
  REPORT,
  story,
  TERMS,
  TO_EXECUTING,
  TO_OPINION,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

it('a dispute tells what it is about, who stands where and how it was settled', () => {
  const facts = (of: ReturnType<typeof story>) =>
    Object.fromEntries(dispute.facts(of.state).map(({ key, value }) => [key, value]));
  expect(facts(story(...TO_OPINION))).toMatchObject({
    issueKind: { zh: '职责归属' },
    'defence.zf': { zh: '已答辩' },
    'opinion.lead': 'zf',
    'opinion.basis': 'JP-02',
  });
  const agreement = act('09-16 09:00', by.unwilling, 'recordAgreement', TERMS);
  expect(facts(story(openedAt, agreement))).toMatchObject({ 'terms.lead': 'zf', 'signed.zf': true });
  const executed = story(...TO_EXECUTING, act('09-28 10:00', by.unwilling, 'reportExecution', REPORT));
  expect(facts(executed)).toMatchObject({
    ruledLead: 'zf',
    'ruledAssist.hj': true,
    'reported.zf': true,
    'objected.zf': true,
  });
});
