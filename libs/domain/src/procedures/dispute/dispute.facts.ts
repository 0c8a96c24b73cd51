import { cited } from '../../case/citation/citation.js';
import type { Fact } from '../../kernel/procedure.js';
import { DEFENCES, ISSUE_KINDS, OUTCOMES } from './dispute.labels.js';
import type { DisputeState } from './dispute.state.js';

const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
  key,
  label: { zh, en },
  format,
  value,
});

const of = (unit: string, each: Fact): Fact => ({ ...each, key: `${each.key}.${unit}`, thread: unit });

/** Who stands where, and what the documents of the dispute say. */
export function factsOfDispute(state: DisputeState): readonly Fact[] {
  const { issueKind, issue, coordinator = null, applicant = null, proposal = null, settlement } = state;
  return [
    fact('issueKind', '争议类型', 'Kind of issue', 'label', ISSUE_KINDS[issueKind]),
    fact('issue', '争议事项', 'Issue', 'text', issue),
    fact('contested', '争议的办理事项数', 'Obligations contested', 'count', state.contested.length),
    fact('coordinator', '协调单位', 'Coordinator', 'unit', coordinator),
    fact('applicant', '申请单位', 'Applicant', 'unit', applicant),
    fact('proposal', '处理建议', 'Proposal', 'text', proposal),
    fact('meetings', '协调会次数', 'Meetings', 'count', state.meetings),
    ...termsFacts(state),
    ...state.defences.map(({ unit, status }) =>
      of(unit, fact('defence', '答辩', 'Defence', 'label', DEFENCES[status])),
    ),
    ...opinionFacts(state),
    ...state.objectors.map((unit) => of(unit, fact('objected', '提出异议', 'Objected', 'flag', true))),
    ...(settlement === undefined
      ? []
      : [
          fact('settledBy', '处理方式', 'Settled by', 'label', OUTCOMES[settlement.by]),
          fact('ruledLead', '确定的主办单位', 'Lead as settled', 'unit', settlement.lead),
          ...settlement.assists.map((unit) =>
            of(unit, fact('ruledAssist', '确定为协办', 'Assists as settled', 'flag', true)),
          ),
        ]),
    ...state.reports.map((unit) =>
      of(unit, fact('reported', '已反馈执行', 'Execution reported', 'flag', true)),
    ),
  ];
}

function termsFacts({ terms, signatures, settlement }: DisputeState): readonly Fact[] {
  if (terms === undefined || (settlement !== undefined && settlement.by !== 'agreed')) return [];
  return [
    fact('terms.lead', '协商主办单位', 'Lead on the table', 'unit', terms.lead),
    ...terms.tasks.map(({ unit, task }) =>
      of(unit, fact('terms.task', '协商分工', 'Task on the table', 'text', task)),
    ),
    ...signatures.map((unit) => of(unit, fact('signed', '已签署', 'Signed', 'flag', true))),
  ];
}

function opinionFacts({ opinion }: DisputeState): readonly Fact[] {
  if (opinion === undefined) return [];
  return [
    fact('opinion.lead', '协调意见：主办单位', 'Lead by opinion', 'unit', opinion.lead),
    fact('opinion.basis', '协调意见：依据', 'Basis', 'text', opinion.basis.map(cited).join('；')),
    fact('opinion.reasons', '协调意见：理由', 'Reasons', 'text', opinion.reasons),
  ];
}
