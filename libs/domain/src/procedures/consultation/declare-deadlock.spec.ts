import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  CHAIR_ALONE,
  clocks,
  consult,
  deadlock,
  HELD,
} from '../../../test/procedures/consultation/consultation.fixture.js';

const payloadOf = (more: object) =>
  consult(...HELD, deadlock(more)).reactions.find(([type]) => type === 'Deadlocked')?.[1];

describe('Declaring a deadlock', () => {
  it('goes to the panel', () => {
    expect(payloadOf({})).toMatchObject({
      ...{ does: 'open', kind: 'panel' },
      command: {
        name: 'docket',
        payload: {
          ...{ matterId: 'the-case', question: '监测由谁负责', parties: ['hj', 'yq', 'sj'] },
          ...{ itemCodes: ['JP-02', 'JP-03'], urgency: 'ordinary' },
        },
      },
    });
  });

  it('about whose duty it is goes to a dispute that needs no more negotiation', () => {
    expect(payloadOf({ ownership: true })).toMatchObject({
      ...{ does: 'open', kind: 'dispute' },
      command: {
        name: 'openNegotiation',
        payload: { issueKind: 'duty', contested: [{ caseId: 'the-case' }], minutes: '监测由谁负责' },
      },
    });
  });

  it('needs no minutes, and has everybody told', () => {
    expect(clocks(consult(...HELD, deadlock()))).toMatchObject({
      'minutes zf': '09-21 17:30 cancelled',
      'notify zf': '09-22 17:30 running',
    });
  });

  it('is the chair’s alone', () => {
    expectVerdicts(consult(...HELD), deadlock(), CHAIR_ALONE);
  });
});
