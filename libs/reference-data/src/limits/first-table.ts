/**
 * The keys of the first table that was released, in its order, by what stands before their first dot. Districts have stored it
 * in this order, so it stays; keys of later releases follow behind, and nobody adds them here.
 */
const FIRST_TABLE: readonly (readonly [string, string])[] = [
  [
    'whistle',
    'approve confirmAfter acknowledge refuse supplyFacts answerRefusal plan decidePlan arrive preliminary result rework acceptResult evaluate notify ruleFalseCall close maxDepartments appointmentLead returnsForOrder recurrence',
  ],
  [
    'collaboration',
    'signIn decide supplement answerDecline result rework confirm notify refusalsForSuggestion declinesForDispute returnsCounted',
  ],
  ['consultation', 'convene reply hold minutes objection action notify quarterly notice'],
  ['notice', 'send read objection answer'],
  ['warning', 'assess issue acknowledge measures validity lapseProlongs review frequency recurrence'],
  ['suggestion', 'receive reply assessReply implementation close redirect whiteLimit'],
  ['liaison', 'change fill verify answerUnreachable unreachable verifyGrace overrideMax'],
  [
    'dispute',
    'selfNegotiate admit supplement forward defence opinion objection execute confirm transferObjection',
  ],
  ['order', 'sign rectify rectifyYellow rectifyRed reply judge interview points threeReds whiteMinLength'],
  [
    'panel',
    'statements determine review dutyRuling listGap trigger.returns trigger.refusals trigger.redo quorum majority',
  ],
  ['extension', 'decide'],
  ['shelving', 'decide review'],
  ['pause', 'contestedMax'],
  ['clock', 'amberPercent'],
  ['extension', 'maxCount bulkFrom deputyMaxDays'],
  ['shelving', 'deputyMaxDays'],
  ['gate', 'blocksBeforeReport bypassMax'],
  ['demand', 'floor ceiling'],
  ['evaluation', 'minSample gateBlockPoints'],
  ['request', 'rateWeights'],
  ['inquiry', 'supporters'],
];

const PLACES: ReadonlyMap<string, number> = new Map(
  FIRST_TABLE.flatMap(([kind, names]) => names.split(' ').map((name) => `${kind}.${name}`)).map(
    (key, place) => [key, place],
  ),
);

/** The place of a key in the first table that was released; behind all of it for a later one. */
export function placeInFirstTable(key: string): number {
  return PLACES.get(key) ?? PLACES.size;
}
