/** A message that waits for a robot and may go as far as it itself is concerned. */
export interface Waiting {
  readonly emergency: boolean;
  /** Equal for those that ask or tell the same; empty where nothing else is like it. */
  readonly likeness: string;
}

/** A message that went to a robot. Milliseconds since 1970. */
export interface PastTurn {
  readonly likeness: string;
  /** When the robot had answered; when it was begun, while it has not. */
  readonly at: number;
  /** Until when the robot then said that it takes nothing more. */
  readonly bannedUntil: number | null;
}

export interface RobotState<W extends Waiting> {
  readonly now: number;
  readonly perMinute: number;
  readonly turns: readonly PastTurn[];
  /** What may go now, the first to go first: emergencies, then by the time left. */
  readonly ready: readonly W[];
}

/** What goes out now in one message; or until when nothing does (null: until something is ready). */
export type NextMessage<W extends Waiting> =
  { readonly send: readonly [W, ...W[]] } | { readonly waitUntil: number | null };

/** And a second, because the clocks of two machines differ. */
const A_MINUTE = 61_000;
/** Enough for a district's worst minute, and no more than one attempt looks up in a second. */
const MOST_TOGETHER = 200;

/**
 * Whose turn it is with a robot. It says so many messages a minute and none while it is banned. What is like one that went out
 * within the minute before waits until that is over and then goes together with its kind; an emergency never waits for that.
 */
export function nextMessage<W extends Waiting>({
  now,
  perMinute,
  turns,
  ready,
}: RobotState<W>): NextMessage<W> {
  const banned = Math.max(0, ...turns.map(({ bannedUntil }) => bannedUntil ?? 0));
  if (banned > now) return { waitUntil: banned };
  const recent = turns.filter(({ at }) => at + A_MINUTE > now).sort((a, b) => a.at - b.at);
  const heldUntil = new Map(recent.map(({ likeness, at }) => [likeness, at + A_MINUTE]));
  heldUntil.delete('');
  const free = ready.filter(({ emergency, likeness }) => emergency || !heldUntil.has(likeness));
  const [first] = free;
  if (first === undefined) {
    const ends = ready.flatMap(({ likeness }) => heldUntil.get(likeness) ?? []);
    return { waitUntil: ends.length === 0 ? null : Math.min(...ends) };
  }
  const oldest = recent.at(-perMinute);
  if (oldest !== undefined && recent.length >= perMinute) return { waitUntil: oldest.at + A_MINUTE };
  const alike = free.filter((each) => each !== first && areAlike(each, first));
  return { send: [first, ...alike.slice(0, MOST_TOGETHER - 1)] };
}

function areAlike(one: Waiting, other: Waiting): boolean {
  return one.likeness !== '' && one.likeness === other.likeness && one.emergency === other.emergency;
}
