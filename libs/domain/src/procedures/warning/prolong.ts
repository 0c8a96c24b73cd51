import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields } from '../../kernel/form.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { startValidity, WarningProlonged } from './validity.js';
import { command, decidesOn } from './warning.command.js';
import { reason, validUntil } from './warning.fields.js';
import { OUT } from './warning.labels.js';

export const prolong = command({
  name: 'prolong',
  label: { zh: '延长预警', en: 'Prolong the warning' },
  form: fields({ validUntil, reason }),
  stages: OUT,
  permits: decidesOn,
  declares: {
    who: {
      zh: '发布单位副职或负责人；红色预警指挥中心负责人亦可；逾期由指挥中心副职或负责人代办',
      en: 'deputy or head of the issuer; for a red warning the head of the command centre too; its deputy once that has run out',
    },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    starts: ['warning.validity'],
    cancels: ['warning.validity'],
    records: [WarningProlonged],
  },
  decide(decision, payload) {
    decision.record(WarningProlonged, { ...payload, bySilence: false });
    cancelObligations(decision, 'prolonged', ({ key }) => key === 'warning.validity');
    startValidity(decision, payload.validUntil);
  },
});
