import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  clocks,
  collab,
  contested,
  declined,
  requested,
  REQUESTERS_DEPUTIES,
  signedIn,
  TO_DECLINED,
  TO_DISPUTED,
  who,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Contesting a decline', () => {
  it('opens a dispute about the answer, which stands still', () => {
    const disputed = collab(...TO_DISPUTED);
    expect(clocks(disputed)).toMatchObject({
      'answerDecline yq': '09-21 17:30 met',
      'decide hj': '09-20 17:30 paused',
      'contestedMax zhzx': '10-15 17:30 running',
    });
    expect(disputed.reactions.filter(([type]) => type === 'DeclineContested')).toEqual([
      [
        'DeclineContested',
        {
          key: 'dispute',
          does: 'open',
          kind: 'dispute',
          about: { zh: '退回协作请求引起的争议', en: 'Dispute about a declined request' },
          command: {
            name: 'openNegotiation',
            payload: {
              parties: ['hj', 'yq'],
              issueKind: 'duty',
              issue: '夜间到场监测油烟浓度',
              itemCodes: ['JP-03', 'JP-02'],
              contested: [{ caseId: 'the-case', obligationId: 'decide:hj:2' }],
            },
          },
        },
      ],
    ]);
  });

  it.each([
    ['assistance', { ask: 'check' }],
    ['transfer', { ask: 'transfer' }],
  ])('for reasons of fact is a dispute about %s', (issueKind, more) => {
    const disputed = collab(requested(more), signedIn, declined({ ground: 'alreadyHandled' }), contested);
    expect(disputed.reactions.find(([type]) => type === 'DeclineContested')?.[1]).toMatchObject({
      command: { payload: { issueKind } },
    });
  });

  it('is the engine’s where declines of one matter are counted over several cases', () => {
    collab(...TO_DECLINED)
      .when({ ...contested, by: who('engine') })
      .then([
        'ObligationCancelled',
        ['ObligationStarted', { key: 'collaboration.decide' }],
        'ObligationPaused',
        ['ObligationStarted', { key: 'pause.contestedMax' }],
        ['DeclineContested', { byRule: true }],
      ]);
  });

  it('is for deputy and head of the requester', () => {
    expectVerdicts(collab(...TO_DECLINED), contested, REQUESTERS_DEPUTIES);
  });
});
