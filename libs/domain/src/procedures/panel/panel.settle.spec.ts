import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import {
  by,
  deliberatingAt,
  district,
  SEATS,
  SHEET,
  SITTING,
  SOURCE,
  STATEMENT,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

it.each(['ordinary', 'emergency'] as const)(
  'a panel case comes to the same whenever the worker wakes: %s',
  (urgency) => {
    expectWakesToChangeNothing(
      panel,
      district,
      {
        from: at('09-17 09:00'),
        days: 40,
        opening: { by: by.engine, does: 'docket', with: { ...SHEET, urgency }, about: SOURCE },
        tries: [
          { by: by.chair, does: 'openEvidence', with: {} },
          { by: by.department, does: 'submitStatement', with: STATEMENT },
          { by: by.chair, does: 'deliberate', with: deliberatingAt(SEATS.slice(0, 4)).with },
          { by: by.chair, does: 'deliberate', with: deliberatingAt(SEATS.slice(0, 2)).with },
          ...SITTING.map((who) => ({ by: who, does: 'vote', with: { ...VOTE, basis: [], unlisted: true } })),
          { by: by.staffing, does: 'vote', with: { ...VOTE, lead: 'hj', assists: [] } },
          { by: by.justice, does: 'recuse', with: { seat: 'sf', reason: '回避' } },
          { by: by.chair, does: 'substitute', with: { seat: 'sf', person: 'p-dc-supervisor-1' } },
          { by: by.chair, does: 'issueDetermination', with: { text: '认定' } },
          { by: by.engine, does: 'serve', with: {} },
          { by: by.departmentHead, does: 'requestReview', with: { reason: '不服' } },
          { by: by.leader, does: 'ruleReview', with: { upheld: true, reason: '维持' } },
          { by: by.staffing, does: 'registerListGap', with: { item: '新事项' } },
          { by: by.engine, does: 'close', with: {} },
        ],
      },
      60,
    );
  },
);
