import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  deliberatingAt,
  district,
  docketedAt,
  FOUR_TO_ONE,
  REQUEST,
  requestsDocket,
  servedAt,
  SHEET,
  SOURCE,
  STATEMENT,
  story,
  TO_DELIBERATING,
  TO_DETERMINED,
  TO_EVIDENCE,
  TO_REVIEW,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

it('what is offered to any post at any stage of a panel case is what would be taken', () => {
  const { dispute: _byEngine, ...docket } = SHEET;
  const payloads = {
    docket: { ...docket, trigger: 'contested' },
    requestDocket: REQUEST,
    declineDocket: { reason: '清单已载明' },
    submitStatement: STATEMENT,
    askStatement: { unit: 'hj', reason: '可能涉及' },
    designateInterimLead: { unit: 'zf', tasks: '处置' },
    recuse: { reason: '回避' },
    substitute: { person: 'p-dc-supervisor-1' },
    deliberate: { present: ['zhzx', 'bb', 'sf', 'zfb'] },
    vote: VOTE,
    decideByLeader: { lead: 'hj', assists: [], basis: VOTE.basis, text: '决定' },
    issueDetermination: { text: '认定' },
    requestReview: { reason: '不服' },
    ruleReview: { upheld: true, reason: '维持' },
    registerListGap: { item: 'JP-02' },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
  };
  const few = deliberatingAt(['zhzx']);
  const stories = [
    [],
    [requestsDocket()],
    [docketedAt],
    TO_EVIDENCE,
    [...TO_EVIDENCE, few],
    TO_DELIBERATING,
    [...TO_DELIBERATING, ...FOUR_TO_ONE],
    TO_DETERMINED,
    [...TO_DETERMINED, servedAt],
    TO_REVIEW,
  ].map((acts) => story(...acts));
  const wrong = disagreementsOfAll(
    panel,
    district,
    stories,
    (actor, { events }) => district.context(events.at(-1)?.recordedAt ?? at('09-30 16:00'), actor, SOURCE),
    payloads,
  );
  expect(wrong).toEqual([]);
});
