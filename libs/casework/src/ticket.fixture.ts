import {
  defineProcedure,
  group,
  instant,
  listOf,
  optional,
  reference,
  reject,
  ruleFor,
  text,
  unopened,
  wholeNumber,
  type CaseEvent,
  type CaseState,
  type Reaction,
  type SharedEvent,
} from '@tiaokuai/domain';

interface Ticket extends CaseState {
  readonly added: readonly number[];
}

/** What is to follow elsewhere: numbers for another ticket, or a new ticket of this title. */
interface Closing {
  readonly tells?: string;
  readonly numbers?: readonly number[];
  readonly successor?: string;
}

type TicketEvent =
  | CaseEvent<'TicketLodged', { readonly title: string; readonly phone?: unknown; readonly seenAt?: string }>
  | CaseEvent<'NumbersAdded', { readonly numbers: readonly number[] }>
  | CaseEvent<'TicketClosed', Closing>;

const label = { zh: '单', en: 'Ticket' };
const rule = ruleFor<Ticket, TicketEvent | SharedEvent>();
const ofTheStreet: (
  state: Ticket,
  context: { actor: { unit: string } },
) => ReturnType<typeof reject> | undefined = (_state, { actor }) =>
  actor.unit === 'wj' || actor.unit === 'system' ? undefined : reject('CASE.NOT_A_PARTY');

const RULES = [
  rule({
    name: 'lodge',
    label,
    form: group(label, {
      title: text(label, { max: 20 }),
      phone: optional(text(label, { max: 20 })),
      seenAt: optional(instant(label)),
      place: optional(group(label, { street: text(label) })),
    }),
    stages: 'none',
    engine: 'also',
    permits: ofTheStreet,
    decide: (decision, { title, phone, seenAt }) => decision.record('TicketLodged', { title, phone, seenAt }),
  }),
  rule({
    name: 'add',
    label,
    form: group(label, {
      numbers: listOf(label, wholeNumber(label, { min: 1, max: 9 }), { min: 1, max: 5 }),
    }),
    stages: ['lodged'],
    engine: 'also',
    permits: ofTheStreet,
    decide(decision, { numbers }) {
      if (numbers.includes(9)) decision.reject(reject('TICKET.NINE', 'numbers'));
      for (const number of numbers) decision.record('NumbersAdded', { numbers: [number] });
    },
  }),
  rule({
    name: 'handDown',
    label,
    form: group(label, {}),
    stages: ['lodged'],
    permits: ofTheStreet,
    decide: (decision) =>
      decision.reject(
        reject('GATE.UNLISTED', 'itemCode', { street: 'yq', itemCode: 'JP-77', vehicle: 'order' }),
      ),
  }),
  rule({
    name: 'close',
    label,
    form: group(label, {
      tells: optional(reference(label, 'case')),
      numbers: optional(listOf(label, wholeNumber(label, { min: 1, max: 9 }), { min: 1, max: 5 })),
      successor: optional(text(label, { max: 20 })),
    }),
    stages: ['lodged'],
    permits: ofTheStreet,
    decide: (decision, closing) => decision.record('TicketClosed', closing),
  }),
];

function evolve(state: Ticket, event: TicketEvent): Ticket {
  switch (event.type) {
    case 'TicketLodged':
      return { ...state, stage: 'lodged', title: event.payload.title };
    case 'NumbersAdded':
      return { ...state, added: [...state.added, ...event.payload.numbers] };
    case 'TicketClosed':
      return { ...state, stage: 'closed', over: true };
    default:
      throw new Error('a ticket knows no such event');
  }
}

function reactions(event: TicketEvent | SharedEvent): readonly Reaction[] {
  if (event.type !== 'TicketClosed') return [];
  const { tells, numbers, successor } = event.payload;
  return [
    { key: 'told', does: 'notify', unit: 'wj', posts: [], about: label },
    ...(tells === undefined
      ? []
      : [
          {
            key: 'numbers',
            does: 'advance',
            caseId: tells,
            about: label,
            command: { name: 'add', payload: { numbers } },
          } as const,
        ]),
    ...(successor === undefined
      ? []
      : [
          {
            key: 'successor',
            does: 'open',
            kind: 'ticket',
            about: label,
            command: { name: 'lodge', payload: { title: successor } },
          } as const,
        ]),
  ];
}

/** The smallest procedure that shows how commands are carried: whoever is of the street `wj` lodges, adds and closes. */
export const ticket = defineProcedure<Ticket, TicketEvent>({
  kind: 'ticket',
  label,
  stages: { lodged: { label }, closed: { label, final: true } },
  outcomes: {},
  clocks: {},
  events: {
    TicketLodged: { label, schemaVersion: 1, sealed: ['phone'] },
    NumbersAdded: { label, schemaVersion: 1 },
    TicketClosed: { label, schemaVersion: 1 },
  },
  rejections: { 'TICKET.NINE': label },
  rules: RULES,
  initial: (caseId) => ({ ...unopened('ticket', caseId), added: [] }),
  evolve,
  reactions: (_before, event) => reactions(event),
  sees: (_state, { actor }) => (actor.unit === 'wj' ? 'all' : 'asParty'),
});
