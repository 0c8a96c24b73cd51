import { type Reaction } from '../../kernel/reaction.js';
import { type Determination, type PanelState } from './panel.state.js';

export function binding(determination: Determination): Pick<PanelState, 'determination' | 'boundUnits'> {
  const boundUnits = [determination.lead, ...determination.assists];
  return { determination, boundUnits };
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
  const carriedOut = (caseId: string, payload: object): Reaction => ({
    key: `ruling:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '按责任认定执行', en: 'The determination is carried out' },
    command: { name: 'applyRuling', payload },
  });
  return [
    ...cases.map((caseId) => carriedOut(caseId, ruling)),
    ...alsoBinds.map((caseId) => carriedOut(caseId, { ...ruling, itemCodes })),
    ...(dispute === undefined
      ? []
      : [
          {
            key: 'dispute',
            does: 'advance',
            caseId: dispute,
            about: { zh: '责任已经认定', en: 'Responsibility was determined' },
            command: { name: 'applyDetermination', payload: { panelCaseId: panel, lead, assists } },
          } as const,
        ]),
    notification(state, determination.text),
  ];
}

function notification({ caseId, leadUnit }: PanelState, content: string): Reaction {
  return {
    key: 'notification',
    does: 'open',
    kind: 'resultNotification',
    about: { zh: '通报责任认定', en: 'The determination is notified' },
    command: {
      name: 'draft',
      payload: {
        aboutCaseId: caseId,
        type: 'ruling',
        reference: '责任认定书',
        content,
        secrecy: 'internal',
        sender: leadUnit,
      },
    },
  };
}
