import type { Party } from '../../case/case.state.js';
import { linkIn } from '../../case/link/link.reactions.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { Urgency } from '../../kernel/urgency.js';
import type { InForce } from '../../reference/in-force.js';
import type { DIRECT_GROUNDS } from './supervision-order.labels.js';
import { tellOfColour } from './supervision-order.notifications.js';
import type { Supervised, SupervisionOrderState } from './supervision-order.state.js';
import { countRed } from './three-reds.js';

/** What stands on the sheet, whether it is served at once or waits for its second signature. */
export interface Sheet {
  readonly unit: string;
  readonly colour: Colour;
  readonly ground: string;
  readonly requirement: string;
  readonly direct?: keyof typeof DIRECT_GROUNDS;
  // From the snapshot of the case it is about.
  readonly about: Supervised;
  readonly done: boolean;
  readonly onlyAssists: boolean;
  readonly office?: string;
  readonly matterId: string;
  readonly title: string;
  readonly urgency: Urgency;
  readonly street?: string;
  readonly itemCodes: readonly string[];
  readonly accusedUnits: readonly string[];
}

/** Who is in an order that was served: the unit, and whoever judges it. */
export function servedParties(unit: string, office: string | undefined): readonly Party[] {
  const lead: Party = { unit, role: 'lead', live: true };
  return office === undefined || office === unit
    ? [lead]
    : [lead, { unit: office, role: 'other', live: true }];
}

/** The case it is about learns the order's id, and from then on tells it what becomes of the obligation; the unit is told. */
export function serve(
  order: SupervisionOrderState,
  copies: readonly string[],
  inForce: InForce,
): readonly Reaction[] {
  const { about, caseId, kind, colour } = order;
  const words = { zh: '关联督办单', en: 'The order is linked' };
  return [
    linkIn('link', about?.caseId ?? '', { caseId, kind, about: about?.id }, words),
    ...tellOfColour(order, copies, inForce),
    ...countRed(order, colour),
  ];
}
