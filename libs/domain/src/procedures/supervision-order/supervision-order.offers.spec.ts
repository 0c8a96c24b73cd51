import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  accepted,
  act,
  by,
  direct,
  district,
  interviewed,
  MINUTES,
  order,
  outcomeFor,
  red,
  replied,
  REPLY,
  SHEET,
  SOURCE,
  third,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

it.each(['linkCase', 'endLink'])('%s is the engine’s alone', (does) => {
  expect(outcomeFor('dc', 'supervisor', act('10-14 11:00', by.supervisor, does), yellow)).toBe(
    'CASE.ENGINE_ONLY',
  );
});

it('what is offered to any post in any colour is what would be taken', () => {
  const payloads = {
    issue: SHEET,
    countersign: { agreed: true },
    submitReply: REPLY,
    rejectReply: { reason: '未见实效' },
    holdInterview: { minutes: '已约谈', present: ['负责人'] },
    thirdRedInterview: MINUTES,
    thirdRedReport: { report: '原因和整改' },
    noteSeries: { series: 'order.threeReds', subject: ['zf'], count: 3, cases: ['a', 'b', 'c'] },
    cancel: { reason: '误发', authority: 'recordError' },
    followObligation: { obligationId: 'result:zf:1', status: 'running', dueAt: at('10-15 17:30') },
    raise: { colour: 'red' },
    noteInterview: { caseId: 'x', unit: 'zf', ...MINUTES },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['rectify:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['rectify:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    endLink: { caseId: 'x' },
  };
  const stories = [
    order(),
    order(direct('red')),
    order(yellow),
    order(red, interviewed),
    order(red, third),
    order(red, third, interviewed, replied, accepted),
    order(yellow, replied),
    order(yellow, replied, accepted),
  ];
  const wrong = disagreementsOfAll(
    supervisionOrder,
    district,
    stories,
    (actor) => district.context(at('10-15 16:00'), actor, SOURCE),
    payloads,
  );
  expect(wrong).toEqual([]);
});
