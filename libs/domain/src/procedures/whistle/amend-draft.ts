import { type CallSheet, callSheetForm, PERSONAL } from './call-sheet.js';
import { callSheetRejection, SHEET_REJECTS, streetOfCallSheet } from './check-call-sheet.js';
import { judgingOf, sheetFold } from './draft.js';
import { command, event } from './whistle.builders.js';
import { DRAFTERS } from './whistle.caller.js';
import { BY_DRAFTER, byDrafter } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';

const DraftAmended = event<CallSheet & { readonly street?: string }>({
  type: 'DraftAmended',
  label: { zh: '修改哨单', en: 'The draft was amended' },
  schemaVersion: 1,
  sealed: PERSONAL,
  fold: (_state, { payload }) => sheetFold(payload, payload.street),
});

export const amendDraft = command({
  name: 'amendDraft',
  label: { zh: '修改哨单', en: 'Amend the draft' },
  form: callSheetForm,
  sealed: Object.keys(PERSONAL),
  stages: ['drafted'],
  notTwice: true,
  permits: byDrafter,
  declares: {
    who: BY_DRAFTER,
    by: DRAFTERS,
    records: [DraftAmended],
    rejects: SHEET_REJECTS,
  },
  decide(decision, sheet) {
    const { calling, matterId, caseId } = decision.state;
    const judging = judgingOf(decision, calling, sheet.direction);
    if ((sheet.matterId ?? caseId) !== matterId)
      return decision.reject(reject('CASE.FIELD_INVALID', 'matterId', { matterId }));
    const rejection = callSheetRejection(sheet, judging);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(DraftAmended, { ...sheet, street: streetOfCallSheet(sheet, judging) });
  },
});
