import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import {
  APPLICATION,
  by,
  DEFENCE,
  district,
  FILE,
  INTERIM,
  OPINION,
  REPORT,
  SHEET,
  SOURCE,
  TERMS,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

it.each(['ordinary', 'urgent', 'emergency'] as const)(
  'a dispute comes to the same whenever the worker wakes: %s',
  (urgency) => {
    expectWakesToChangeNothing(
      dispute,
      district,
      {
        from: at('09-15 09:20'),
        days: 45,
        opening: { by: by.engine, does: 'openNegotiation', with: SHEET, about: { ...SOURCE, urgency } },
        tries: [
          { by: by.unwilling, does: 'recordAgreement', with: TERMS },
          { by: by.street, does: 'recordAgreement', with: TERMS },
          { by: by.unwilling, does: 'applyForCoordination', with: APPLICATION },
          { by: by.coordinator, does: 'requestSupplement', with: { missing: '报告' } },
          { by: by.unwillingOfficer, does: 'supplement', with: { files: [FILE] } },
          { by: by.coordinator, does: 'admit', with: {} },
          { by: by.coordinator, does: 'forward', with: { to: ['zf', 'yq'] } },
          { by: by.unwilling, does: 'submitDefence', with: DEFENCE },
          { by: by.street, does: 'submitDefence', with: DEFENCE },
          { by: by.centre, does: 'designateInterimLead', with: INTERIM },
          { by: by.coordinatorHead, does: 'issueOpinion', with: OPINION },
          { by: by.unwillingHead, does: 'objectToOpinion', with: { reason: '不服' } },
          {
            by: by.engine,
            does: 'applyDetermination',
            with: { panelCaseId: 'the-panel', lead: 'zf', assists: ['hj'] },
          },
          { by: by.unwillingOfficer, does: 'reportExecution', with: REPORT },
          { by: by.coordinator, does: 'confirmExecution', with: {} },
          { by: by.engine, does: 'withdraw', with: { reason: '拒绝已撤回' } },
        ],
      },
      60,
    );
  },
);
