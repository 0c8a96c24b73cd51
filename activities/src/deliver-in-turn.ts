import {
  nextMessage,
  sendTogether,
  type OutgoingNotification,
  type Robot,
  type Together,
} from '@tiaokuai/channels';
import {
  endAttempts,
  endTurn,
  giveBackTurn,
  takeTurn,
  type EndedAttempt,
  type TakenTurn,
} from '@tiaokuai/event-store';
import { reportGivenUp, type DeliveryActivitiesOptions } from './delivery-options.js';
import { endOf } from './delivery-pace.js';
import { TryAgain } from './stable-failure.js';
import { stillToBeSent } from './still-to-be-sent.js';

/** As soon as Temporal can: the next who asks hears how long to wait. */
const AT_ONCE = 1;

/**
 * One message through a robot: the one that comes next, whoever asks. So an emergency goes with the next turn that is free, and
 * a turn is never left unused because the one it is meant for is asleep.
 */
export async function deliverInTurn(
  options: DeliveryActivitiesOptions,
  { deliveryId, robot }: { readonly deliveryId: string; readonly robot: Robot },
): Promise<void> {
  const { pool, pace } = options;
  const { key, recipients, perMinute } = robot;
  const now = options.now();
  const turn = await takeTurn(pool, {
    deliveryId,
    robot: key,
    recipients,
    now,
    leaseMilliseconds: pace.lease,
    choose: ({ turns, ready }) => nextMessage({ now, perMinute, turns, ready }),
  });
  if (turn.may === 'stop') return;
  if (turn.may === 'wait') throw new TryAgain('DELIVERY.WAITS_FOR_ITS_TURN', turn.milliseconds);
  const ended = await useTurn(options, turn);
  const own = ended.find((each) => each.deliveryId === deliveryId);
  if (own === undefined) throw new TryAgain('DELIVERY.ANOTHER_FIRST', AT_ONCE);
  if (own.end === 'failed') throw new TryAgain(own.code, (own.notBefore ?? 0) - options.now());
}

type Taken = TakenTurn['taken'][number];

async function useTurn(
  options: DeliveryActivitiesOptions,
  { turn, taken }: TakenTurn,
): Promise<readonly EndedAttempt[]> {
  const { pool } = options;
  const looked = await Promise.all(
    taken.map(async (each) => ({ ...each, said: await stillToBeSent(options, each.delivery) })),
  );
  const dropped = looked.flatMap(({ said, delivery: { deliveryId }, ordinal }) =>
    typeof said === 'string' ? [{ deliveryId, ordinal, end: 'dropped', code: said } as const] : [],
  );
  await endAttempts(pool, dropped);
  const [first, ...others] = looked.flatMap(({ said, ...each }) =>
    typeof said === 'string' ? [] : [{ ...each, notification: said }],
  );
  if (first === undefined) {
    await giveBackTurn(pool, turn);
    return dropped;
  }
  return [...dropped, ...(await send(options, turn, [first, ...others]))];
}

type ToSend = Taken & { readonly notification: OutgoingNotification };

async function send(
  options: DeliveryActivitiesOptions,
  turn: string,
  messages: readonly [ToSend, ...ToSend[]],
): Promise<readonly EndedAttempt[]> {
  const { pool, settings, pace } = options;
  const [{ delivery, notification }, ...others] = messages;
  const together: Together = [notification, ...others.map((each) => each.notification)];
  const sending = await sendTogether(settings, delivery, together, pace.timeout);
  const now = options.now();
  const ban = sending.sent ? undefined : sending.banMilliseconds;
  await endTurn(pool, { turn, at: now, bannedUntil: ban === undefined ? null : now + ban });
  const ended = messages.map(({ delivery: { deliveryId }, ordinal, attempt }): EndedAttempt => {
    return { deliveryId, ordinal, ...endOf(sending, { attempt, pace, now }) };
  });
  await endAttempts(pool, ended);
  for (const [n, { end }] of ended.entries())
    if (end === 'dead') reportGivenUp(options, messages[n]?.delivery ?? delivery);
  return ended;
}
