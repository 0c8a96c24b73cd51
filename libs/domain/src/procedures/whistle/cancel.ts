import { fields, flag } from '../../kernel/form.js';
import { endCase, WhistleCancelled } from './ending.js';
import { HEADS } from './whistle.caller.js';
import { byHead, command, reason } from './whistle.command.js';

export const cancel = command({
  name: 'cancel',
  label: { zh: '撤销', en: 'Cancel' },
  form: fields({ reason, falseCall: flag({ zh: '属误吹哨', en: 'It was a false call' }) }),
  stages: ['drafted', 'approvalPending', 'approved', 'blown', 'handling'],
  permits: byHead,
  declares: {
    who: { zh: '吹哨单位（社区吹哨的为其街道）负责人', en: 'head of the calling office' },
    by: HEADS,
    leadsTo: {
      drafted: ['cancelled'],
      approvalPending: ['cancelled'],
      approved: ['cancelled'],
      blown: ['cancelled'],
      handling: ['cancelled'],
    },
    records: [WhistleCancelled],
  },
  decide(decision, payload) {
    endCase(decision);
    decision.record(WhistleCancelled, payload);
  },
});
