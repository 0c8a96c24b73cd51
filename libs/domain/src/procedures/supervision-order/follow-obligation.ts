import { ENGINE_ALONE } from '../../kernel/actor.js';
import { sharedEvent } from '../../case/case.catalogue.js';
import type { Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { pauseObligations, resumeObligations } from '../../case/obligation/obligation.pause.js';
import { answers } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { choice, fields, instant, optional, reference, text } from '../../kernel/form.js';
import { PAUSE_GROUNDS, type PauseGround } from '../../kernel/obligation.js';
import { reject } from './supervision-order.rejections.js';
import { cancelOrder, OrderCancelled, OrderWrittenOff, PointsReversed } from './ending.js';
import { afterAct, OrderRaised, startRectify } from './ladder.js';
import { isOfTheHead } from './third-red.js';
import { command, event } from './supervision-order.builders.js';
import { isLightWhite, type SupervisionOrderState } from './supervision-order.state.js';

/** What was owed was done meanwhile, in the case it is owed in. */
const UnderlyingDone = event<{ readonly late: boolean }>({
  type: 'UnderlyingDone',
  label: { zh: '所督事项已办', en: 'What was owed was done' },
  schemaVersion: 1,
  fold: () => ({ done: true }),
});

const LadderHeld = event<{ readonly ground: PauseGround }>({
  type: 'LadderHeld',
  label: { zh: '督办暂停', en: 'The order was held' },
  schemaVersion: 1,
  fold: () => ({ held: true }),
});

const LadderResumed = event<{ readonly dueAt: string }>({
  type: 'LadderResumed',
  label: { zh: '督办恢复', en: 'The order goes on' },
  schemaVersion: 1,
  fold: ({ about }, { payload: { dueAt } }) => ({
    held: false,
    ...(about ? { about: { ...about, dueAt } } : {}),
  }),
});

/** The unit did what it owed: a white order has no object any more (one of before only in time); else it still explains itself. */
function done(decision: Decision<SupervisionOrderState>, late: boolean): void {
  const { colour, done: known } = decision.state;
  if (known) return;
  decision.record(UnderlyingDone, { late });
  if (isLightWhite(decision.state) || (colour === 'white' && !late))
    return decision.record(OrderWrittenOff, { because: late ? 'metLate' : 'metInTime' });
  afterAct(decision);
}

const TO_THE_ORIGINAL_DUE = ['order.white', 'order.rectify'];

/** What was owed stands still, and the unit's clocks here with it. White follows the original due instant, so it ends. */
function hold(decision: Decision<SupervisionOrderState>, ground: PauseGround): void {
  const { held, unit, colour } = decision.state;
  if (held) return;
  decision.record(LadderHeld, { ground });
  if (colour === 'white')
    cancelObligations(decision, 'ladderHeld', ({ key }) => TO_THE_ORIGINAL_DUE.includes(key));
  pauseObligations(decision, ground, (each) => each.ownerUnit === unit && !isOfTheHead(each));
}

/** It runs on in the same colour; white to the new due instant. */
function resume(decision: Decision<SupervisionOrderState>, dueAt: string): void {
  const { held, colour, reply } = decision.state;
  if (!held) return;
  decision.record(LadderResumed, { dueAt });
  resumeObligations(decision, () => true);
  if (colour === 'white' && reply === undefined) startRectify(decision);
}

const STATUSES = {
  running: { zh: '计时中', en: 'Running' },
  paused: { zh: '暂停', en: 'Paused' },
  met: { zh: '按期办结', en: 'Met' },
  metLate: { zh: '逾期办结', en: 'Met late' },
  elapsed: { zh: '逾期', en: 'Passed' },
  cancelled: { zh: '不再计时', en: 'Cancelled' },
} as const;

/** Once only the head's report is awaited, these change nothing. */
const STAYS_SETTLED: readonly string[] = ['met', 'metLate', 'paused'];

/** What became of the obligation that this order is about, told by the case that owes it. */
export const followObligation = command({
  ...answers(
    supervisionOrder.followObligation,
    fields({
      obligationId: reference({ zh: '事项', en: 'Obligation' }, 'obligation'),
      status: choice({ zh: '状态', en: 'Status' }, STATUSES),
      dueAt: instant({ zh: '到期时间', en: 'Due' }),
      ground: optional(text({ zh: '暂停依据', en: 'Ground of the pause' }, { max: 50 })),
    }),
  ),
  label: { zh: '所督事项有变化', en: 'Follow what it is about' },
  engine: 'only',
  stages: ['white', 'yellow', 'red', 'reporting'],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    meets: ['order.rectify'],
    cancels: ['order.white', 'order.rectify', 'order.sign'],
    starts: ['order.reply', 'order.white', 'order.rectify', 'order.sign'],
    leadsTo: {
      white: ['white', 'yellow', 'writtenOff', 'cancelled'],
      yellow: ['yellow', 'cancelled'],
      red: ['red', 'cancelled'],
      reporting: ['reporting', 'cancelled'],
    },
    records: [
      ...[UnderlyingDone, OrderWrittenOff, OrderCancelled, PointsReversed, LadderHeld, LadderResumed],
      ...[OrderRaised, sharedEvent('ObligationPaused'), sharedEvent('ObligationResumed')],
    ],
    rejects: ['CASE.FIELD_INVALID', 'CLOCK.PAUSE_GROUND_UNKNOWN'],
  },
  decide(decision, { obligationId, status, dueAt, ground }) {
    const { about, held, stage } = decision.state;
    if (about?.id !== obligationId) return decision.reject(reject('CASE.FIELD_INVALID', 'obligationId'));
    if (stage === 'reporting' && STAYS_SETTLED.includes(status)) return;
    switch (status) {
      case 'met':
      case 'metLate':
        return done(decision, status === 'metLate');
      case 'cancelled':
        return cancelOrder(decision, { reason: '所督事项已不再由该单位承担', authority: 'ended' });
      case 'paused': {
        const known = PAUSE_GROUNDS.find((each) => each === ground);
        return known === undefined
          ? decision.reject(reject('CLOCK.PAUSE_GROUND_UNKNOWN', 'ground'))
          : hold(decision, known);
      }
      case 'running':
        if (held) return resume(decision, dueAt);
        if (dueAt > about.dueAt) cancelOrder(decision, { reason: '已批准延期', authority: 'extension' });
        return;
      case 'elapsed':
        return;
    }
  },
});
