import { advance, endOpened, open } from '../kernel/contract.js';
import { supervisionOrder, type Colour } from '../kernel/contracts/supervision-order.contract.js';
import type { OpenReaction, Reaction } from '../kernel/reaction.js';
import type { Directory } from '../reference/directory/directory.js';
import type { InForce } from '../reference/in-force.js';
import type { Label } from '../kernel/label.js';
import { orderAbout, orderedFor, orderKey, ORDER_KIND, type Link } from './link/link.state.js';
import type { Obligation } from '../kernel/obligation.js';
import type { ClockDescription } from '../kernel/procedure.js';
import { clockLabel } from './notify-unit.js';
import type { CaseState } from './case.state.js';

/** What the wording of a reaction is taken from. */
export interface Surroundings {
  readonly clocks: Readonly<Record<string, ClockDescription>>;
  readonly inForce: InForce;
}

const COLOURS: Readonly<Record<Colour, Label>> = {
  white: { zh: '白色', en: 'White' },
  yellow: { zh: '黄色', en: 'Yellow' },
  red: { zh: '红色', en: 'Red' },
};

/** Two orders about one obligation were issued in one moment, before either was known here: the later one is void. */
export function secondOrder(before: CaseState, { caseId, kind, about = '' }: Link): readonly Reaction[] {
  if (kind !== ORDER_KIND || orderAbout(before.links, about) === undefined) return [];
  return [
    advance(
      supervisionOrder.cancel,
      { reason: '该事项已有未结督办单', authority: 'recordError' },
      {
        key: `secondOrder:${caseId}`,
        caseId,
        about: { zh: '该事项已有未结督办单', en: 'Another order about it is open' },
      },
    ),
  ];
}

/** A ruling said that these units owe nothing here: the orders about what they failed to do are cancelled. */
export function cancelOrdersOf(
  { links, obligations }: CaseState,
  units: readonly string[],
  basis: string,
): readonly Reaction[] {
  const payload = { reason: '责任认定不由该单位承担', authority: 'determination', basis } as const;
  const about = { zh: '责任认定后撤销督办', en: 'The order falls with the ruling' };
  const isTheirs = (owed: Obligation | undefined): boolean =>
    owed !== undefined && units.includes(owed.thread ?? owed.ownerUnit);
  const known = links.filter((each) => each.kind === ORDER_KIND && isTheirs(obligations[each.about ?? '']));
  const unheard = Object.values(obligations).filter(
    (owed) => isTheirs(owed) && mayBeUnderOrder(owed) && !known.some((each) => each.about === owed.id),
  );
  return [
    ...known
      .filter(({ ended }) => !ended)
      .map(({ caseId }) =>
        advance(supervisionOrder.cancel, payload, { key: `cancelOrder:${caseId}`, caseId, about }),
      ),
    ...unheard.map(({ id }) =>
      endOpened(supervisionOrder.cancel, payload, {
        key: `cancelOrder:${id}`,
        opening: { kind: ORDER_KIND, key: orderKey(id) },
        about,
      }),
    ),
  ];
}

/** Its limit passed, and it is of a class whose passing opens an order; that may not have said so yet. */
function mayBeUnderOrder({ status, class: ofClass }: Obligation): boolean {
  return status === 'elapsed' && (ofClass === 'presence' || ofClass === 'substantive');
}

/** Would this open an order about what one of these units failed to do? */
export function ordersAnyOf(
  { obligations }: CaseState,
  units: readonly string[],
  opening: OpenReaction,
): boolean {
  const owed = obligations[orderedFor(opening) ?? ''];
  return owed !== undefined && units.includes(owed.thread ?? owed.ownerUnit);
}

/**
 * A street or community that only assists in a case gets no yellow and no red order in it: whoever leads answers for the
 * result. Its limits pass and its faults are recorded as usual.
 */
export function onlyAssists(
  { parties, leadUnit }: Pick<CaseState, 'parties' | 'leadUnit'>,
  unit: string,
  { units }: Directory,
): boolean {
  const kind = units[unit]?.kind;
  const role = parties.find((each) => each.unit === unit)?.role;
  return (kind === 'street' || kind === 'community') && role === 'assist' && leadUnit !== unit;
}

/**
 * Opens a supervision order about one obligation; none, except a white one, for a unit that only assists. The order's own
 * rules say what becomes of it: it reads how the obligation stands from the snapshot of the case that `obligationRef` names.
 */
export function openSupervisionOrder(
  state: CaseState,
  owed: Obligation,
  colour: Colour,
  { clocks, inForce }: Surroundings,
): readonly Reaction[] {
  if (colour !== 'white' && onlyAssists(state, owed.ownerUnit, inForce.directory)) return [];
  const what = clockLabel(owed, clocks);
  const unit = inForce.directory.units[owed.ownerUnit]?.name ?? owed.ownerUnit;
  const why = colour === 'white' ? { zh: '临期', en: 'is near' } : { zh: '逾期', en: 'has passed' };
  const order = open(
    supervisionOrder.issue,
    {
      unit: owed.ownerUnit,
      obligationRef: { caseId: state.caseId, obligationId: owed.id },
      colour,
      ground: `「${what.zh}」${why.zh}`,
      requirement: `限期完成「${what.zh}」并书面说明情况`,
    },
    {
      key: orderKey(owed.id),
      about: {
        zh: `${COLOURS[colour].zh}督办单：${unit}「${what.zh}」${why.zh}`,
        en: `${COLOURS[colour].en} order: ${unit}, "${what.en}" ${why.en}`,
      },
    },
  );
  return [order];
}
