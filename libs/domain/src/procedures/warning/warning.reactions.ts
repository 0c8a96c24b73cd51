import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import type { SharedEvent } from '../../case/case.events.js';
import { ask, tell } from '../../case/case.notices.js';
import { headPostsOf, theOnly } from '../../reference/directory/who.js';
import { orderAbout, ORDER_KIND, type Link } from '../../case/link/link.state.js';
import type { Obligation } from '../../kernel/obligation.js';
import { WARNING_CLOCKS } from './warning.clocks.js';
import { LEVELS } from './warning.labels.js';
import { countWarning, recurrenceProposal } from './warning.series.js';
import type { AnyWarningEvent } from './warning.rule.js';
import type { WarningState } from './warning.state.js';
import { whistleFor } from './warning.whistle.js';

/** What a warning sets off elsewhere, beside the reminders and orders that any passed limit brings. */
export function warningReactions(
  before: WarningState,
  event: AnyWarningEvent,
  after: WarningState,
  inForce: InForce,
): readonly Reaction[] {
  switch (event.type) {
    case 'ObligationStarted':
      return asked(after.obligations[event.payload.id]);
    case 'ObligationElapsed':
      return ofPassed(after, event, inForce);
    case 'CaseLinked':
      return ofLink(before, event.payload);
    case 'WarningIssued':
      return [
        ...event.payload.copies.map((unit) =>
          tell(`copy:${unit}`, unit, [], { zh: '预警抄送', en: 'Copy of a warning' }),
        ),
        ...countWarning(after),
      ];
    case 'SeriesReached':
      return recurrenceProposal(after, event.payload);
    case 'LevelChanged':
      return toRecipients(after, 'level', {
        zh: `预警调整为${LEVELS[event.payload.level].zh}`,
        en: `The warning is now ${LEVELS[event.payload.level].en.toLowerCase()}`,
      });
    case 'DangerBegan': {
      const drafted = whistleFor(after, event.payload, inForce);
      const about = { zh: '预警险情发生，请应急吹哨', en: 'The danger has begun: blow the whistle' };
      const word = tell('danger', event.payload.street, ['streetDispatcher', 'streetHead'], about);
      return drafted === undefined ? [word] : [drafted, word];
    }
    case 'WarningCleared':
      return toRecipients(after, 'cleared', { zh: '预警已解除', en: 'The warning was cleared' });
    case 'WarningReviewed': {
      const centre = theOnly(inForce.directory, 'commandCentre')?.id;
      const about = { zh: '列入风险清单', en: 'Enter in the risk register' };
      return event.payload.riskRow === undefined || centre === undefined
        ? []
        : [tell('riskRow', centre, ['dispatcher'], about)];
    }
    default:
      return [];
  }
}

/** Every limit here asks somebody who would not otherwise look, but for the validity of what he put out himself. */
function asked(owed: Obligation | undefined): readonly Reaction[] {
  const isOwn = owed !== undefined && owed.key in WARNING_CLOCKS && owed.key !== 'warning.validity';
  return isOwn ? [ask(owed, WARNING_CLOCKS)] : [];
}

function ofPassed(
  state: WarningState,
  { payload }: Extract<SharedEvent, { readonly type: 'ObligationElapsed' }>,
  { directory }: InForce,
): readonly Reaction[] {
  const owed = state.obligations[payload.id];
  const centre = theOnly(directory, 'commandCentre')?.id;
  switch (owed?.key) {
    case 'warning.assess':
      return centre === undefined
        ? []
        : [ask(owed, WARNING_CLOCKS, 'dispatcher', { unit: centre, posts: ['dispatcher'] })];
    case 'warning.issue':
      return centre === undefined
        ? []
        : [ask(owed, WARNING_CLOCKS, 'centreHead', { unit: centre, posts: ['centreHead'] })];
    case 'warning.acknowledge':
      return unacknowledged(state, owed, directory);
    case 'warning.measures': {
      const order = orderAbout(state.links, owed.id);
      return owed.emergency && order !== undefined ? [raiseToRed(order)] : [];
    }
    default:
      return [];
  }
}

/** Its head is told, and of a red one the district's leader. */
function unacknowledged(
  state: WarningState,
  owed: Obligation,
  directory: InForce['directory'],
): readonly Reaction[] {
  const posts = headPostsOf(directory.units[owed.ownerUnit]);
  const head = ask(owed, WARNING_CLOCKS, 'head', { unit: owed.ownerUnit, posts });
  const leader = theOnly(directory, 'districtLeadership')?.id;
  if (state.level !== 'red' || leader === undefined) return [head];
  return [head, ask(owed, WARNING_CLOCKS, 'leader', { unit: leader, posts: ['districtLeader'] })];
}

/** The white order of a red warning was known only after the limit had passed: it rises to red all the same. */
function ofLink(before: WarningState, link: Link): readonly Reaction[] {
  const owed = before.obligations[link.about ?? ''];
  const isFirst = !before.links.some(({ about, kind }) => kind === ORDER_KIND && about === link.about);
  const overdue = owed?.key === 'warning.measures' && owed.emergency && owed.status === 'elapsed';
  return link.kind === ORDER_KIND && overdue && isFirst ? [raiseToRed(link)] : [];
}

function raiseToRed({ caseId }: Link): Reaction {
  return {
    key: `raise:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '红色预警措施逾期，督办升为红色', en: 'Measures of a red warning are overdue: red' },
    command: { name: 'raise', payload: { colour: 'red' } },
  };
}

function toRecipients(state: WarningState, key: string, about: Reaction['about']): readonly Reaction[] {
  return state.recipients.map(({ unit }) => tell(`${key}:${unit}`, unit, [], about));
}
