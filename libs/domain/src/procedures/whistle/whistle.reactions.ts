import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { ask, tell } from '../../case/case.notices.js';
import { cancelOrdersOf, orderFor } from '../../case/case.orders.js';
import type { SharedEvent } from '../../case/case.events.js';
import { DISPUTE_KIND, endOtherDisputes, openDispute } from '../../case/contest/contest.dispute.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { headPostsOf, theOnly } from '../../reference/directory/who.js';
import type { Label } from '../../kernel/label.js';
import { joinMatter } from '../../case/link/link.reactions.js';
import type { Obligation } from '../../kernel/obligation.js';
import { CALLER_POSTS } from './whistle.caller.js';
import { WHISTLE_CLOCKS, type WhistleClock } from './whistle.clocks.js';
import { outcomeOf } from './whistle.closing.js';
import type { WhistleEvent } from './whistle.events.js';
import { countItem, recurrenceSignal } from './whistle.recurrence.js';
import type { AnyWhistleEvent } from './whistle.rule.js';
import { liveParticipations, participationOf, workStage, type WhistleState } from './whistle.state.js';

/** What a whistle sets off elsewhere, beside what any case does when a limit passes (orders, reminders). */
export function whistleReactions(
  before: WhistleState,
  event: AnyWhistleEvent,
  after: WhistleState,
  inForce: InForce,
): readonly Reaction[] {
  return [...ofEvent(before, event, after, inForce), ...ofStage(before, after)];
}

function ofEvent(
  before: WhistleState,
  event: AnyWhistleEvent,
  after: WhistleState,
  inForce: InForce,
): readonly Reaction[] {
  const { office, unit: caller, kind } = after.calling;
  const posts = CALLER_POSTS[kind];
  const headPosts = (unit: string) => headPostsOf(inForce.directory.units[unit]);
  switch (event.type) {
    case 'WhistleDrafted':
      return joinMatter(after);
    case 'WhistleApproved':
      return [
        tell('blow', office, [posts.blow], { zh: '哨单已批准，请吹哨', en: 'Approved: blow the whistle' }),
      ];
    case 'DraftRejected':
      return [tell('rejected', caller, posts.draft, { zh: '哨单被退回', en: 'The draft was rejected' })];
    case 'ThreadOpened':
      // In an emergency the head is called too: nobody waits for a liaison.
      return [
        after.urgency === 'emergency'
          ? tell('called', event.payload.unit, [...headPosts(event.payload.unit), ...LIAISON_POSTS], CALLED)
          : tell('called', event.payload.unit, [], CALLED),
        ...countItem(before, after, event.payload.itemCode),
      ];
    case 'SeriesReached':
      return recurrenceSignal(after, event.payload);
    case 'ThreadReleased':
      return [
        tell('released', event.payload.unit, [], { zh: '本单位任务已解除', en: 'The unit was released' }),
      ];
    case 'LeadChanged':
      return [tell('lead', event.payload.to, [], { zh: '本单位改为主办', en: 'The unit leads now' })];
    case 'RefusalContested':
      return [dispute(after, event.payload.unit), ...(event.payload.toPanel ? [panel(after)] : [])];
    case 'RulingApplied': {
      const { releases, source, binding } = event.payload;
      return [
        ...cancelOrdersOf(after, releases, source),
        ...(binding ? endOtherDisputes(after, event.payload) : []),
      ];
    }
    case 'RefusalWithdrawn':
      return endDispute(before, event.payload.unit);
    case 'ResultReturned':
      return event.payload.tooMany ? [consultation(after)] : [];
    case 'FalseCallRuled':
      return [
        tell('falseCall', event.payload.unit, [], { zh: '误吹哨已认定', en: 'The false call was ruled' }),
      ];
    case 'WhistleClosed':
      return followUp(event.payload, after, inForce);
    case 'WhistleCancelled':
      return liveParticipations(before).map(({ unit }) =>
        tell(`cancelled:${unit}`, unit, [], { zh: '哨单已撤销', en: 'The call was cancelled' }),
      );
    case 'ObligationStarted':
    case 'ObligationElapsed':
      return ofClock(event, after, inForce);
    default:
      return [];
  }
}

const CALLED: Label = { zh: '街道吹哨，请签收', en: 'The street calls: acknowledge' };

/** Clocks whose start asks somebody who would not otherwise look; a call itself is told once, with its thread. */
const ASKS: readonly string[] = [
  'whistle.approve',
  'whistle.confirmAfter',
  'whistle.answerRefusal',
  'whistle.decidePlan',
  'whistle.rework',
  'whistle.acceptResult',
  'whistle.evaluate',
  'whistle.notify',
  'whistle.ruleFalseCall',
  'whistle.close',
] satisfies WhistleClock[];

const clocks: Readonly<Record<string, { readonly label: Label }>> = WHISTLE_CLOCKS;

function ofClock(
  event: Extract<SharedEvent, { type: 'ObligationStarted' | 'ObligationElapsed' }>,
  after: WhistleState,
  inForce: InForce,
): readonly Reaction[] {
  const owed = after.obligations[event.payload.id];
  if (owed === undefined) return [];
  if (event.type === 'ObligationElapsed') return ofPassed(owed, inForce);
  const asked = ASKS.includes(owed.key) ? [ask(owed, clocks)] : [];
  const isTooMany =
    owed.key === 'whistle.rework' && participationOf(after, owed.thread ?? '')?.returnedTooOften;
  return isTooMany ? [...asked, orderFor(after, owed, 'yellow', { clocks, inForce })] : asked;
}

/** Whom the table names to be told, beside the owner's deputy or head, who are told by default. */
function ofPassed(owed: Obligation, { directory }: InForce): readonly Reaction[] {
  const district = theOnly(directory, 'districtLeadership')?.id;
  const centre = theOnly(directory, 'commandCentre')?.id;
  switch (owed.key) {
    case 'whistle.acknowledge':
      return [
        ask(owed, clocks, 'head', {
          unit: owed.ownerUnit,
          posts: headPostsOf(directory.units[owed.ownerUnit]),
        }),
      ];
    case 'whistle.approve':
      return district === undefined
        ? []
        : [ask(owed, clocks, 'aboveHead', { unit: district, posts: ['districtLeader'] })];
    case 'whistle.preliminary':
      return centre === undefined
        ? []
        : [ask(owed, clocks, 'centre', { unit: centre, posts: ['centreDeputy'] })];
    default:
      return [];
  }
}

/** From the last accepted result on, the case this one came from has its answer. */
function ofStage(before: WhistleState, after: WhistleState): readonly Reaction[] {
  const { requestCaseId } = after;
  const isIn = (state: WhistleState): boolean =>
    ['resultsIn', 'evaluated', 'closed'].includes(workStage(state));
  if (requestCaseId === undefined || isIn(before) || !isIn(after)) return [];
  const solved = { resolved: 'yes', partlyResolved: 'partly', unresolved: 'no' }[outcomeOf(after)];
  const reply = liveParticipations(after)
    .flatMap(({ result }) => result?.measures ?? [])
    .join('\n');
  return [
    {
      key: 'feedBack',
      does: 'advance',
      caseId: requestCaseId,
      about: { zh: '吹哨处置结果回传', en: 'The result flows back' },
      command: { name: 'feedBack', payload: { reply, solved } },
    },
  ];
}

/** The unit and the caller do not agree whose task it is: 争议协商, with what the unit owes as contested. */
function dispute(state: WhistleState, unit: string): Reaction {
  const thread = participationOf(state, unit);
  return openDispute(state, {
    key: `dispute:${unit}`,
    about: { zh: '拒绝报到引起的争议', en: 'Dispute about a refused call' },
    parties: [unit, state.calling.office],
    issueKind: 'duty',
    issue: thread?.task ?? state.ask,
    itemCodes: [thread?.itemCode, thread?.refusal?.citation.itemCode],
  });
}

/** The unit comes after all, so nobody need negotiate any more. */
function endDispute(state: WhistleState, unit: string): readonly Reaction[] {
  const ids = Object.values(state.obligations).flatMap(({ id, thread }) => (thread === unit ? [id] : []));
  return state.links
    .filter(
      ({ kind, about }) => kind === DISPUTE_KIND && about !== undefined && [unit, ...ids].includes(about),
    )
    .map(({ caseId }) => ({
      key: `endDispute:${caseId}`,
      does: 'advance',
      caseId,
      about: { zh: '拒绝已撤回', en: 'The refusal was withdrawn' },
      command: { name: 'withdraw', payload: { reason: '拒绝已撤回' } },
    }));
}

function panel(state: WhistleState): Reaction {
  const refusing = state.participations.filter(({ refusal }) => refusal?.status === 'contested');
  const { matterId, itemCodes, urgency, calling } = state;
  return {
    key: 'panel',
    does: 'open',
    kind: 'panel',
    about: { zh: '多个单位拒绝，提请责任认定', en: 'Several units refused: determine who is responsible' },
    command: {
      name: 'docket',
      payload: {
        matterId,
        question: state.title,
        parties: [calling.office, ...refusing.map(({ unit }) => unit)],
        itemCodes,
        urgency,
        cases: [state.caseId],
      },
    },
  };
}

/** Returned too often: the parties meet. */
function consultation(state: WhistleState): Reaction {
  const units = [state.calling.office, ...liveParticipations(state).map(({ unit }) => unit)];
  return {
    key: 'consultation',
    does: 'open',
    kind: 'consultation',
    about: { zh: '结果多次退回，建议会商', en: 'Returned too often: a consultation is proposed' },
    command: {
      name: 'propose',
      payload: {
        agenda: [state.title],
        itemCodes: state.itemCodes,
        invitees: units.map((unit) => ({ unit, required: true })),
        urgency: state.urgency,
        mode: 'meeting',
        matterId: state.matterId,
        aboutCaseId: state.caseId,
      },
    },
  };
}

/** Where the caller sent what was not solved. A suggestion has its own author, so its author is reminded. */
function followUp(
  { followUp: choice }: Extract<WhistleEvent, { type: 'WhistleClosed' }>['payload'],
  state: WhistleState,
  { directory }: InForce,
): readonly Reaction[] {
  const { office, kind } = state.calling;
  const centre = theOnly(directory, 'commandCentre')?.id;
  switch (choice) {
    case undefined:
      return [];
    case 'jointMatter':
      return [
        {
          key: 'jointMatter',
          does: 'open',
          kind: 'jointMatter',
          about: { zh: '提请列入“一件事”', en: 'A joint matter is proposed' },
          command: { name: 'propose', payload: { pattern: state.title, cases: [state.caseId] } },
        },
      ];
    case 'suggestion':
      return [
        tell('suggestion', office, [CALLER_POSTS[kind].deputy], { zh: '请提出工作建议', en: 'Suggest' }),
      ];
    case 'problemBank':
      return centre === undefined
        ? []
        : [
            tell('problemBank', centre, ['dispatcher'], {
              zh: '列入问题库',
              en: 'Enter in the problem bank',
            }),
          ];
  }
}
