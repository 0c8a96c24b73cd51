import { choice, fields, group, listOf, optional, reference, text, type Value } from '../../kernel/form.js';
import { ISSUE_KINDS } from './dispute.labels.js';

/** What begins a dispute, whoever begins it. */
export const openingForm = fields({
  parties: listOf({ zh: '争议各方', en: 'Parties' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
    min: 2,
    max: 20,
  }),
  issueKind: choice({ zh: '争议类型', en: 'Kind of issue' }, ISSUE_KINDS),
  issue: text({ zh: '争议事项', en: 'Issue' }, { max: 2000, widget: 'multiline' }),
  itemCodes: listOf(
    { zh: '清单事项', en: 'List items' },
    reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
    { min: 0, max: 20 },
  ),
  contested: optional(
    listOf(
      { zh: '争议的办理事项', en: 'What is contested' },
      group(
        { zh: '办理事项', en: 'Obligation' },
        {
          caseId: reference({ zh: '案件', en: 'Case' }, 'case'),
          obligationId: optional(reference({ zh: '事项', en: 'Obligation' }, 'obligation')),
        },
      ),
      { min: 0, max: 50 },
    ),
  ),
  minutes: optional(
    text({ zh: '会商纪要', en: 'Minutes of a consultation' }, { max: 4000, widget: 'multiline' }),
  ),
});

export type Opening = Value<typeof openingForm>;
