import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { tell } from '../../case/case.notices.js';
import type { SharedEvent } from '../../case/case.events.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/who.js';
import type { Label } from '../../kernel/label.js';
import { linkIn } from '../../case/link/link.reactions.js';
import type { PanelEvent } from './panel.events.js';
import { listChange, ruled } from './panel.effects.js';
import { CHAIR_POSTS } from './panel.seats.js';
import { isReadyToClose, type PanelState } from './panel.state.js';

/** What a panel case sets off elsewhere, beside the reminders that any passed limit brings. */
export function panelReactions(
  before: PanelState,
  event: PanelEvent | SharedEvent,
  after: PanelState,
  inForce: InForce,
): readonly Reaction[] {
  const self = (name: string, about: Label, payload = {}): Reaction => ({
    key: name,
    does: 'advance',
    caseId: after.caseId,
    about,
    command: { name, payload },
  });
  switch (event.type) {
    case 'Docketed':
      return [
        ...others(after).map((caseId) => link(after, caseId)),
        tell('chair', after.leadUnit ?? '', CHAIR_POSTS, { zh: '请组织责任认定', en: 'Convene the panel' }),
      ];
    case 'EvidenceOpened':
      return after.disputants.map((unit) =>
        tell(`state:${unit}`, unit, deputyPostsOf(inForce.directory.units[unit]), {
          zh: '请提交陈述意见',
          en: 'Submit a statement',
        }),
      );
    case 'InterimLeadDesignated':
      return after.cases.map((caseId) => interim(caseId, event.payload));
    case 'ObligationElapsed':
      return after.obligations[event.payload.id]?.key === 'panel.determine'
        ? tellLeader(inForce, { zh: '责任认定逾期', en: 'The determination is overdue' })
        : [];
    case 'DeliberationOpened':
      return tellSeats(after, inForce);
    case 'RoundClosed':
      if (!event.payload.last) return tellSeats(after, inForce);
      return event.payload.leader !== undefined
        ? tellLeader(inForce, { zh: '清单外事项无多数意见，请决定', en: 'No majority and no item: decide' })
        : [];
    case 'Determined':
      return [self('serve', SERVE, { matterId: after.matterId })];
    case 'DeterminationServed':
      return [
        ...ruled(after, after.disputants),
        ...after.disputants.map((unit) =>
          tell(`served:${unit}`, unit, headPostsOf(inForce.directory.units[unit]), {
            zh: '责任认定书已送达，可在期限内申请复核',
            en: 'The determination was served: a review may be asked for in time',
          }),
        ),
      ];
    case 'ReviewRequested':
      return tellLeader(inForce, { zh: '请作出职责裁定', en: 'Rule on the review' });
    case 'DutyRulingIssued':
      return [
        ...(event.payload.upheld ? [] : ruled(after, [...before.boundUnits, ...after.disputants])),
        ...(isReadyToClose(after) ? [self('close', CLOSE)] : []),
      ];
    case 'ListGapRegistered':
      return [listChange(after, event.payload), ...(isReadyToClose(after) ? [self('close', CLOSE)] : [])];
    case 'PanelClosed':
      return others(after).map((caseId) => unlink(after, caseId));
    default:
      return [];
  }
}

const SERVE: Label = { zh: '送达责任认定书', en: 'Serve the determination' };
const CLOSE: Label = { zh: '责任认定办结', en: 'Close the panel case' };

/** The cases that wait for the answer, and the dispute that asked. */
function others({ cases, dispute }: PanelState): readonly string[] {
  return dispute === undefined ? cases : [...cases, dispute];
}

function link({ caseId: panel }: PanelState, caseId: string): Reaction {
  const about = { zh: '关联责任认定', en: 'The panel case is linked' };
  return linkIn(`link:${caseId}`, caseId, { caseId: panel, kind: 'panel' }, about);
}

function unlink({ caseId: panel }: PanelState, caseId: string): Reaction {
  return {
    key: `endLink:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '责任认定已办结', en: 'The panel case is over' },
    command: { name: 'endLink', payload: { caseId: panel } },
  };
}

function interim(
  caseId: string,
  { unit, tasks }: { readonly unit: string; readonly tasks: string },
): Reaction {
  const payload = { unit, tasks, reason: '责任认定期间不得无人处置' };
  return {
    key: `interim:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '指定临时牵头单位', en: 'An interim lead is named' },
    command: { name: 'designateInterimLead', payload },
  };
}

function tellLeader({ directory }: InForce, about: Label): readonly Reaction[] {
  const leader = theOnly(directory, 'districtLeadership')?.id;
  return leader === undefined ? [] : [tell('leader', leader, ['districtLeader'], about)];
}

function tellSeats({ seats, round }: PanelState, { directory }: InForce): readonly Reaction[] {
  const about = { zh: `请表决（第 ${round} 轮）`, en: `Vote, round ${round}` };
  return seats
    .filter(({ present }) => present)
    .map(({ unit }) => tell(`vote:${unit}`, unit, headPostsOf(directory.units[unit]), about));
}
