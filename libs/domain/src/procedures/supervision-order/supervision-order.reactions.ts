import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import type { SharedEvent } from '../../case/case.events.js';
import { tell } from '../../case/case.notices.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/who.js';
import type { PostCode } from '../../kernel/post.js';
import { linkIn } from '../../case/link/link.reactions.js';
import type { OrderEvent } from './supervision-order.events.js';
import { COLOUR_LABELS } from './supervision-order.labels.js';
import { countRed, threeReds } from './supervision-order.three-reds.js';
import type { OrderState } from './supervision-order.state.js';

/** What an order sets off elsewhere, beside the reminders that any passed limit brings. It opens no other order. */
export function orderReactions(
  _before: OrderState,
  event: OrderEvent | SharedEvent,
  after: OrderState,
  inForce: InForce,
): readonly Reaction[] {
  switch (event.type) {
    case 'OrderIssued':
      return [
        link(after),
        ...coloured(after, event.payload.copies, inForce),
        ...countRed(after, after.colour),
      ];
    case 'OrderRaised':
      return [...coloured(after, event.payload.copies, inForce), ...countRed(after, after.colour)];
    case 'SeriesReached':
      return [threeReds(after, inForce)];
    case 'ReplySubmitted': {
      const office = theOnly(inForce.directory, 'supervisionOffice')?.id;
      const about = { zh: '整改回复待审核', en: 'A reply is to be judged' };
      return office === undefined ? [] : [tell('replied', office, ['supervisor'], about)];
    }
    case 'ReplyRejected':
      return [
        tell('rejected', after.unit, deputyPostsOf(inForce.directory.units[after.unit]), {
          zh: '整改回复未通过，请重新整改',
          en: 'The reply failed: put it right anew',
        }),
      ];
    case 'RedOverdue':
      return overdue(after, inForce);
    case 'OrderWrittenOff':
      return ended(after);
    case 'OrderCancelled':
      return [...ended(after), ...countRed(after, after.colour, true)];
    default:
      return [];
  }
}

/** The unit is told of every colour, in red its head; those who get a copy read it. */
function coloured(state: OrderState, copies: readonly string[], { directory }: InForce): readonly Reaction[] {
  const { colour, unit } = state;
  if (colour === undefined) return [];
  const { zh, en } = COLOUR_LABELS[colour];
  const posts = colour === 'red' ? headPostsOf(directory.units[unit]) : deputyPostsOf(directory.units[unit]);
  const about = { zh: `${zh}督办单：请签收并整改`, en: `${en} order: sign it and put it right` };
  const copied = { zh: `抄送${zh}督办单`, en: `Copy of a ${en.toLowerCase()} order` };
  return [
    tell(`order:${colour}`, unit, posts, about),
    ...copies.map((each) => tell(`copy:${colour}:${each}`, each, [], copied)),
  ];
}

function overdue(state: OrderState, { directory }: InForce): readonly Reaction[] {
  const about = { zh: '红色督办逾期未整改', en: 'A red order is overdue' };
  const told: readonly (readonly ['districtLeadership' | 'disciplineCommission', PostCode])[] = [
    ['districtLeadership', 'districtLeader'],
    ['disciplineCommission', 'disciplineOfficer'],
  ];
  return told.flatMap(([kind, post]) => {
    const unit = theOnly(directory, kind)?.id;
    return unit === undefined ? [] : [tell(`redOverdue:${unit}`, unit, [post], about)];
  });
}

/** The case it is about learns the order's id, and from then on tells it what becomes of the obligation. */
function link({ about, caseId, kind }: OrderState): Reaction {
  const words = { zh: '关联督办单', en: 'The order is linked' };
  return linkIn('link', about?.caseId ?? '', { caseId, kind, about: about?.id }, words);
}

function ended(state: OrderState): readonly Reaction[] {
  return [unlink(state), tell('ended', state.unit, [], { zh: '督办单已办结', en: 'The order is over' })];
}

function unlink({ about, caseId }: OrderState): Reaction {
  return {
    key: 'unlink',
    does: 'advance',
    caseId: about?.caseId ?? '',
    about: { zh: '督办单已办结', en: 'The order is over' },
    command: { name: 'endLink', payload: { caseId } },
  };
}
