import { date, fields, group, listOf, optional, reference, text } from '../../kernel/form.js';
import { clauseField } from '../../reference/list/duty-clauses.js';
import { reject } from './consultation.rejections.js';
import { byDrafter } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { type Minutes } from './consultation.state.js';
import { resolutionsRejection } from './resolutions.js';

const form = fields({
  resolutions: listOf(
    { zh: '议定事项', en: 'Resolutions' },
    group(
      { zh: '议定事项', en: 'Resolution' },
      {
        text: text({ zh: '议定内容', en: 'Resolution' }, { max: 2000, widget: 'multiline' }),
        owner: optional(reference({ zh: '责任单位', en: 'Owner' }, 'unit')),
        action: text({ zh: '任务', en: 'Action' }, { max: 500 }),
        agreedDate: date({ zh: '约定完成日期', en: 'Agreed date' }),
        itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
        clause: clauseField,
        admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
      },
    ),
    { min: 0, max: 30 },
  ),
  boundaries: optional(
    listOf(
      { zh: '职责边界', en: 'Boundaries' },
      group(
        { zh: '职责边界', en: 'Boundary' },
        {
          item: reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
          text: text({ zh: '边界', en: 'Boundary' }, { max: 2000, widget: 'multiline' }),
        },
      ),
      { min: 1, max: 20 },
    ),
  ),
  dissent: optional(text({ zh: '不同意见', en: 'Dissent' }, { max: 2000, widget: 'multiline' })),
});

const MinutesDrafted = event<Minutes>({
  type: 'MinutesDrafted',
  label: { zh: '起草纪要', en: 'Minutes were drafted' },
  schemaVersion: 1,
  fold: (_state, { payload }) => ({ stage: 'minutesDrafted', minutes: payload }),
});

/** Overdue, the centre drafts from the recorded positions. */
export const draftMinutes = command({
  name: 'draftMinutes',
  label: { zh: '起草纪要', en: 'Draft the minutes' },
  form,
  stages: ['held', 'minutesDrafted'],
  permits: byDrafter,
  declares: {
    who: {
      zh: '召集单位任何岗位；逾期由指挥中心副职代办',
      en: 'any post of the convenor; the centre’s deputy once the minutes are overdue',
    },
    by: 'anyPost',
    leadsTo: { held: ['minutesDrafted'] },
    records: [MinutesDrafted],
    rejects: [
      'CALENDAR.NOT_COVERED',
      'CASE.FIELD_MISSING',
      'CLOCK.AGREED_DATE_OUT_OF_RANGE',
      'CONSULT.ACTION_NEEDS_ONE_OWNER',
      'CONSULT.OWNER_ABSENT',
      'GATE.BEYOND_ASSISTING_DUTY',
      'GATE.UNLISTED',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, minutes) {
    const { resolutions, boundaries = [] } = minutes;
    if (resolutions.length + boundaries.length === 0)
      return decision.reject(reject('CASE.FIELD_MISSING', 'resolutions'));
    const unknown = boundaries.findIndex(({ item }) => decision.inForce.list.items[item] === undefined);
    if (unknown >= 0) return decision.reject(reject('LIST.ITEM_UNKNOWN', `boundaries.${unknown}.item`));
    const rejection = resolutionsRejection(resolutions, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(MinutesDrafted, minutes);
  },
});
