import type { SharedEvent } from '../../case/case.events.js';
import { DISPUTE_KIND } from '../../case/contest/contest.dispute.js';
import { PANEL_KIND, PANEL_OF_REFUSALS, panelsOfRefusals } from '../../case/contest/contest.panel.js';
import { linkIn } from '../../case/link/link.reactions.js';
import type { Link } from '../../case/link/link.state.js';
import { advance, open } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import type { InForce } from '../../reference/in-force.js';
import { type Limits, numberFor } from '../../reference/limits/limits.js';
import type { Reached } from '../../reference/series/series.js';
import { heardBeside } from './suggestion.js';
import type { WhistleState } from './whistle.state.js';

const TRIGGER = 'panel.trigger.refusals';

/** Has this case asked for the panel: by its own refusals, or because with its latest the matter was full? */
function hasAsked({ panelAsked, contestedInMatter }: WhistleState, trigger: number | Rejection): boolean {
  return panelAsked === true || contestedInMatter === trigger;
}

/**
 * Does the panel of the matter decide on one more contested refusal of this case, instead of a dispute? So many contested
 * here are enough; fewer where others of the matter have brought a panel together. Once it is over, a refusal is disputed
 * again.
 */
export function isForPanel(state: WhistleState, limits: Limits): boolean | Rejection {
  const trigger = numberFor(limits, TRIGGER);
  if (isRejection(trigger)) return trigger;
  const known = panelsOfRefusals(state);
  if (known.length > 0) return known.some(({ ended }) => !ended);
  return hasAsked(state, trigger) || state.contestedRefusals + 1 === trigger;
}

/** Every contested refusal counts in its matter, whichever case it is in. */
export function countContested({ matterId }: WhistleState): Reaction {
  return {
    key: 'contestedInMatter',
    does: 'count',
    command: { name: 'count', payload: { series: TRIGGER, subject: [matterId] } },
    about: { zh: '计入同一事项退回有异议次数', en: 'Counted among the contested refusals of the matter' },
  };
}

function hasContested({ participations }: WhistleState): boolean {
  return participations.some(({ refusal }) => refusal?.status === 'contested');
}

/** What a panel is told of this case: its caller and who refused, and whom they name. */
function refusalsOf(state: WhistleState): { parties: readonly string[]; heard?: readonly string[] } {
  const refusing = state.participations.filter(({ refusal }) => refusal?.status === 'contested');
  const parties = [state.calling.office, ...refusing.map(({ unit }) => unit)];
  const heard = heardBeside(parties, refusing);
  return heard.length === 0 ? { parties } : { parties: [...parties, ...heard], heard };
}

function docketAtPanel(state: WhistleState, others: readonly string[]): Reaction {
  const { caseId, matterId, itemCodes, urgency } = state;
  const cases = [caseId, ...others.filter((each) => each !== caseId)];
  return open(
    panel.docket,
    { matterId, question: state.title, ...refusalsOf(state), itemCodes, urgency, cases },
    {
      key: 'panel',
      about: { zh: '多个单位拒绝，提请责任认定', en: 'Several units refused: determine who is responsible' },
    },
  );
}

function joinRefusals(state: WhistleState, caseId: string, { caseId: panelCase }: Link): Reaction {
  return advance(
    panel.joinRefusals,
    { caseId, ...refusalsOf(state) },
    {
      key: `joinRefusals:${caseId}`,
      caseId: panelCase,
      about: { zh: '并入同一事项的责任认定', en: 'To be decided on with the others of the matter' },
    },
  );
}

function joinPanel({ caseId: panelCaseId }: Link, { caseId }: Link): Reaction {
  const about = { zh: '争议并入责任认定', en: 'The panel decides on the dispute too' };
  return advance(dispute.joinPanel, { panelCaseId }, { key: `joinPanel:${caseId}`, caseId, about });
}

/** One panel for the matter: the one that sits, or else a new one. One that was asked for tells the case when it sits. */
export function decideAtPanel(
  before: WhistleState,
  after: WhistleState,
  { limits }: InForce,
): readonly Reaction[] {
  const sitting = panelsOfRefusals(before).find(({ ended }) => !ended);
  if (sitting !== undefined) return [joinRefusals(after, after.caseId, sitting)];
  return hasAsked(before, numberFor(limits, TRIGGER)) ? [] : [docketAtPanel(after, [])];
}

/** How many refusals of the matter are contested, as this case was told last. */
export function rememberMatter(state: WhistleState, event: SharedEvent): WhistleState {
  const isOurs = event.type === 'SeriesReached' && event.payload.series === TRIGGER;
  return isOurs ? { ...state, contestedInMatter: event.payload.count } : state;
}

/**
 * With the latest of this case the matter has as many as bring a panel together: this case asks for it. With one more, in a
 * case that does not know the panel, it asks the others of the matter to bring it in.
 */
export function whenMatterIsFull(
  before: WhistleState,
  { series, count, cases }: Reached,
  { limits }: InForce,
): readonly Reaction[] {
  const isKnown = before.panelAsked === true || panelsOfRefusals(before).length > 0;
  if (series !== TRIGGER || before.over || isKnown || !hasContested(before)) return [];
  const others = cases.filter((each) => each !== before.caseId);
  if (count === numberFor(limits, TRIGGER)) return [docketAtPanel(before, others)];
  const about = { zh: '同一事项又有退回争议', en: 'One more contested refusal of the matter' };
  const link = { caseId: before.caseId, kind: before.kind, about: PANEL_OF_REFUSALS };
  return others.map((each) => linkIn(`refusals:${each}`, each, link, about));
}

/**
 * A panel sits on the refusals of the matter: those of this case join it, and so do its disputes, also one that opens late, and
 * another case of the matter that asks for it.
 */
export function followPanel(state: WhistleState, link: Link): readonly Reaction[] {
  const sitting = panelsOfRefusals(state).find(({ ended }) => !ended);
  if (state.over || sitting === undefined) return [];
  if (link.kind === DISPUTE_KIND) return [joinPanel(sitting, link)];
  if (link.about !== PANEL_OF_REFUSALS) return [];
  if (link.kind !== PANEL_KIND) return [joinRefusals(state, link.caseId, sitting)];
  const disputes = state.links.filter(({ kind, ended }) => kind === DISPUTE_KIND && !ended);
  return [
    ...(hasContested(state) ? [joinRefusals(state, state.caseId, link)] : []),
    ...disputes.map((each) => joinPanel(link, each)),
  ];
}
