import { advance } from '../kernel/contract.js';
import { supervisionOrder, type Colour } from '../kernel/contracts/supervision-order.contract.js';
import type { Reaction } from '../kernel/reaction.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../reference/directory/directory.posts.js';
import type { Label } from '../kernel/label.js';
import type { Obligation } from '../kernel/obligation.js';
import type { Link } from './link/link.state.js';
import type { SharedEvent } from './case.events.js';
import { notify, clockLabel, type Notify } from './notify-unit.js';
import { openSupervisionOrder, secondOrder, type Surroundings } from './case.orders.js';
import type { CaseState } from './case.state.js';

/** What the defaults are worded by, and what a section says of its own orders. */
export interface Defaults extends Surroundings {
  /** The colour that a limit calls for, where its class calls for `byClass`; undefined: no order. */
  orderColour(owed: Obligation, byClass: Colour): Colour | undefined;
}

/**
 * What a shared event sets off by the class of the obligation: orders, reminders, word to a superior.
 * An order is opened by its command `issue`; its own rules say what becomes of them.
 */
export function defaultReactions(
  before: CaseState,
  event: SharedEvent,
  after: CaseState,
  surroundings: Defaults,
): readonly Reaction[] {
  const { units } = surroundings.inForce.directory;
  switch (event.type) {
    case 'ObligationDueSoon': {
      const owed = before.obligations[event.payload.id];
      return owed?.whiteAtAmber ? ordered(after, owed, 'white', surroundings) : [];
    }
    case 'ObligationElapsed': {
      const owed = after.obligations[event.payload.id];
      return owed === undefined ? [] : passed(after, owed, surroundings);
    }
    case 'ObligationMet':
    case 'ObligationPaused':
    case 'ObligationResumed':
    case 'ObligationExtended':
    case 'ObligationCancelled':
      return followed(after, event.payload.id);
    case 'CaseLinked':
      return [
        ...secondOrder(before, event.payload),
        ...unheard(event.payload, after.obligations[event.payload.about ?? '']),
      ];
    case 'ExtensionDenied':
      return afterDenial(after, event.payload.requestId, surroundings);
    case 'FaultRecorded':
      return event.payload.kind === 'extension.undecided'
        ? [
            notify('superior', event.payload.unit, headPostsOf(units[event.payload.unit]), {
              zh: '延期申请逾期未批',
              en: 'An extension was not decided in time',
            }),
          ]
        : [];
    case 'Urged': {
      const owed = after.obligations[event.payload.obligationId];
      return owed === undefined
        ? []
        : [remind('urge', owed, owed.ownerPosts, surroundings, { zh: '催办', en: 'Urged' })];
    }
    case 'InterimLeadNamed': {
      const about = { zh: '被指定为临时牵头单位', en: 'Named as interim lead' };
      return [notify('interimLead', event.payload.unit, [], about, event.payload.obligationId)];
    }
    default:
      return [];
  }
}

/** Every case that is about the obligation learns how it stands. */
function followed({ links, obligations }: CaseState, id: string): readonly Reaction[] {
  const owed = obligations[id];
  if (owed === undefined) return [];
  return links.filter(({ about, ended }) => about === id && !ended).map((link) => follow(link, owed));
}

/** What happened to the obligation before the link arrived, the linked case has not heard of. */
function unheard(link: Link, owed: Obligation | undefined): readonly Reaction[] {
  if (owed === undefined || owed.status === 'running' || owed.status === 'elapsed') return [];
  return [follow(link, owed)];
}

/** The order waited for the answer; now that it is no, the asker was simply late. */
function afterDenial(state: CaseState, requestId: string, surroundings: Defaults): readonly Reaction[] {
  const request = state.extensionRequests.find(({ id }) => id === requestId);
  const owed = state.obligations[request?.obligationId ?? ''];
  return owed?.status === 'elapsed' ? ordered(state, owed, 'yellow', surroundings) : [];
}

/** None while one is open: that one rises by itself. */
function ordered(
  state: CaseState,
  owed: Obligation,
  byClass: Colour,
  surroundings: Defaults,
): readonly Reaction[] {
  const colour = owed.underOrder ? undefined : surroundings.orderColour(owed, byClass);
  return colour === undefined ? [] : [openSupervisionOrder(state, owed, colour, surroundings)];
}

function passed(state: CaseState, owed: Obligation, surroundings: Defaults): readonly Reaction[] {
  if (surroundings.clocks[owed.key]?.whenPassed === 'window') return [];
  const { directory } = surroundings.inForce;
  const owner = directory.units[owed.ownerUnit];
  switch (owed.class) {
    case 'response':
      return [
        remind('reminder', owed, deputyPostsOf(owner), surroundings, { zh: '逾期提醒', en: 'Overdue' }),
      ];
    case 'presence':
      return ordered(state, owed, owed.emergency ? 'red' : 'yellow', surroundings);
    case 'substantive': {
      const askedInTime = state.extensionRequests.some(
        (each) => each.obligationId === owed.id && each.status === 'open',
      );
      return askedInTime ? [] : ordered(state, owed, 'yellow', surroundings);
    }
    case 'procedural': {
      const undecided = { zh: '逾期未决', en: 'Not decided in time' };
      const centre = theOnly(directory, 'commandCentre')?.id;
      const told = [remind('superior', owed, headPostsOf(owner), surroundings, undecided)];
      if (centre === undefined || centre === owed.ownerUnit) return told;
      return [
        ...told,
        { ...remind('standIn', owed, ['centreDeputy'], surroundings, undecided), unit: centre },
      ];
    }
  }
}

function remind(
  key: string,
  owed: Obligation,
  posts: Notify['posts'],
  { clocks }: Surroundings,
  why: Label,
): Notify {
  const what = clockLabel(owed, clocks);
  const about = { zh: `${why.zh}：${what.zh}`, en: `${why.en}: ${what.en}` };
  return notify(key, owed.ownerUnit, posts, about, owed.id);
}

/** Tells a case that is about an obligation of this one how it stands now. */
function follow({ caseId }: Link, { id, status, dueAt, pauseGround }: Obligation): Reaction {
  const standing = { obligationId: id, status, dueAt };
  return advance(
    supervisionOrder.followObligation,
    { ...standing, ...(pauseGround === undefined ? {} : { ground: pauseGround }) },
    {
      key: `follow:${caseId}`,
      caseId,
      about: { zh: '所督事项有变化', en: 'What it is about has changed' },
    },
  );
}
