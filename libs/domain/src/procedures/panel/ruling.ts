import { advance, open } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { type Determined, dispute as disputes } from '../../kernel/contracts/dispute.contract.js';
import { resultNotification } from '../../kernel/contracts/result-notification.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type Determination, type PanelState } from './panel.state.js';

export function binding(determination: Determination): Pick<PanelState, 'determination' | 'boundUnits'> {
  const boundUnits = [determination.lead, ...determination.assists];
  return { determination, boundUnits };
}

/** Whose part in the matter is decided on; who was only heard keeps what else he does in it. */
export function inQuestion({ disputants, heard = [] }: PanelState): readonly string[] {
  return disputants.filter((unit) => !heard.includes(unit));
}

/**
 * A determination served, or changed on review: carried out in the cases that wait for it, executed by its dispute, told
 * to all. Of the `concerned` whoever is not named has no part in the matter any more.
 */
export function ruled(state: PanelState, concerned: readonly string[]): readonly Reaction[] {
  const { determination, cases, alsoBinds, itemCodes, dispute, caseId: panel } = state;
  if (determination === undefined) return [];
  const { lead, assists } = determination;
  const releases = [...new Set(concerned)].filter((unit) => ![lead, ...assists].includes(unit));
  const ruling = { source: panel, lead, assists, releases, binding: true };
  const about = { zh: '按责任认定执行', en: 'The determination is carried out' };
  const carriedOut = (caseId: string, concerning: { readonly itemCodes?: readonly string[] }): Reaction =>
    advance(anyCase.applyRuling, { ...ruling, ...concerning }, { key: `ruling:${caseId}`, caseId, about });
  return [
    ...cases.map((caseId) => carriedOut(caseId, {})),
    ...alsoBinds.map((caseId) => carriedOut(caseId, { itemCodes })),
    ...(dispute === undefined ? [] : [applyInDispute(dispute, { panelCaseId: panel, lead, assists })]),
    notification(state, determination.text),
  ];
}

function applyInDispute(caseId: string, determined: Determined): Reaction {
  const about = { zh: '责任已经认定', en: 'Responsibility was determined' };
  return advance(disputes.applyDetermination, determined, { key: 'dispute', caseId, about });
}

function notification({ caseId, leadUnit }: PanelState, content: string): Reaction {
  return open(
    resultNotification.draft,
    {
      aboutCaseId: caseId,
      type: 'ruling',
      reference: '责任认定书',
      content,
      secrecy: 'internal',
      sender: leadUnit,
    },
    { key: 'notification', about: { zh: '通报责任认定', en: 'The determination is notified' } },
  );
}
