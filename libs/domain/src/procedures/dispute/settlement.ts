import { cited } from '../../case/citation/citation.js';
import { advance, open } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { listChange } from '../../kernel/contracts/not-in-district.contract.js';
import { resultNotification } from '../../kernel/contracts/result-notification.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type InForce } from '../../reference/in-force.js';
import { contestedCases, contestedUnits, type DisputeState, type Settlement } from './dispute.state.js';

/**
 * Agreement and opinion are carried out in every contested case and told to all; a determination was by its panel, which
 * serves it.
 */
export function settled(state: DisputeState, settlement: Settlement, inForce: InForce): readonly Reaction[] {
  if (settlement.by === 'determined') return [];
  return [
    ...contestedCases(state).map((caseId) => ruling(state, settlement, caseId)),
    notification(state, settlement, inForce),
    ...(state.opinion?.boundaryUnclear === true ? [changeList(state)] : []),
  ];
}

/** Whose task was contested and who is not named, goes; whoever the question did not concern stays. */
function ruling(state: DisputeState, { lead, assists }: Settlement, caseId: string): Reaction {
  const releases = contestedUnits(state, caseId).filter((unit) => ![lead, ...assists].includes(unit));
  return advance(
    anyCase.applyRuling,
    { source: state.caseId, lead, assists, releases, binding: true },
    {
      key: `ruling:${caseId}`,
      caseId,
      about: { zh: '按争议处理结果执行', en: 'The settlement is carried out' },
    },
  );
}

function notification(
  state: DisputeState,
  { by, lead, assists }: Settlement,
  { directory }: InForce,
): Reaction {
  const name = (unit: string): string => directory.units[unit]?.name ?? unit;
  const help = assists.length === 0 ? '' : `，${assists.map(name).join('、')}协办`;
  const basis = (by === 'opinion' ? state.opinion?.basis : state.terms?.basis) ?? [];
  const content = `${name(lead)}主办${help}。依据：${basis.map(cited).join('；')}`.slice(0, 4000);
  return open(
    resultNotification.draft,
    {
      aboutCaseId: state.caseId,
      type: 'ruling',
      reference: '争议协商处理结果',
      content,
      secrecy: 'internal',
      sender: state.coordinator,
    },
    { key: 'notification', about: { zh: '通报争议处理结果', en: 'The settlement is notified' } },
  );
}

function changeList({ itemCodes, opinion, title }: DisputeState): Reaction {
  return open(
    listChange.propose,
    {
      change: 'alter',
      item: itemCodes.join('、'),
      content: opinion?.reasons,
      basis: opinion?.basis,
      reasons: title,
    },
    {
      key: 'listChange',
      about: { zh: '清单边界不清，建议修订', en: 'The list leaves a boundary unclear' },
    },
  );
}
