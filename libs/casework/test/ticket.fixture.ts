import {
  commandFor,
  defineProcedure,
  eventFor,
  files,
  type File,
  type GATE_REJECTIONS,
  group,
  instant,
  listOf,
  optional,
  reference,
  type Reject,
  rejectFrom,
  type SHARED_REJECTIONS,
  text,
  unopened,
  wholeNumber,
  type Audience,
  type AudienceKey,
  type CaseState,
  type Reaction,
} from '@tiaokuai/domain';

interface Ticket extends CaseState {
  readonly added: readonly number[];
}

/** What is to follow elsewhere: numbers for another ticket, or a new ticket of this title. */
interface Closing {
  readonly tells?: string;
  readonly numbers?: readonly number[];
  readonly successor?: string;
  /** Passed on to the successor, sealed here and there. */
  readonly phone?: unknown;
}

const label = { zh: '单', en: 'Ticket' };
const REJECTIONS = { 'TICKET.NINE': label };
const reject: Reject<typeof SHARED_REJECTIONS & typeof GATE_REJECTIONS & typeof REJECTIONS> = rejectFrom();
const command = commandFor<Ticket>();
const event = eventFor<Ticket>();
const ofTheStreet: (
  state: Ticket,
  context: { actor: { unit: string } },
) => ReturnType<typeof reject> | undefined = (_state, { actor }) =>
  actor.unit === 'wj' || actor.unit === 'system' ? undefined : reject('CASE.NOT_A_PARTY');

const TicketLodged = event<{
  readonly title: string;
  readonly phone?: unknown;
  readonly story?: unknown;
  readonly seenAt?: string;
  readonly papers?: readonly File[];
}>({
  type: 'TicketLodged',
  label,
  schemaVersion: 1,
  sealed: { phone: 'identity', story: 'facts' },
  fold: (_state, { payload: { title } }) => ({ stage: 'lodged', title }),
});

const NumbersAdded = event<{ readonly numbers: readonly number[] }>({
  type: 'NumbersAdded',
  label,
  schemaVersion: 1,
  fold: ({ added }, { payload: { numbers } }) => ({ added: [...added, ...numbers] }),
});

const TicketClosed = event<Closing>({
  type: 'TicketClosed',
  label,
  schemaVersion: 1,
  sealed: { phone: 'identity' },
  fold: () => ({ stage: 'closed', over: true }),
  reactions: ({ event: { payload } }) => closingReactions(payload),
});

function closingReactions({ tells, numbers, successor, phone }: Closing): readonly Reaction[] {
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
            command: {
              name: 'lodge',
              payload: { title: successor, ...(phone === undefined ? {} : { phone }) },
            },
          } as const,
        ]),
  ];
}

const AUDIENCE: Audience = {
  inFull: ['unit:wj'],
  asParty: (['street', 'department', 'commandCentre', 'staffingOffice'] as const).map(
    (kind): AudienceKey => `kind:${kind}`,
  ),
};

const COMMANDS = [
  command({
    name: 'lodge',
    label,
    form: group(label, {
      title: text(label, { max: 20 }),
      phone: optional(text(label, { max: 20 })),
      story: optional(text(label, { max: 200 })),
      seenAt: optional(instant(label)),
      place: optional(group(label, { street: text(label) })),
      papers: optional(files),
    }),
    sealed: ['phone', 'story'],
    stages: 'none',
    engine: 'also',
    permits: ofTheStreet,
    declares: { who: label, by: 'anyPost', leadsTo: { '': ['lodged'] }, records: [TicketLodged] },
    decide: (decision, { title, phone, story, seenAt, papers }) =>
      decision.record(TicketLodged, { title, phone, story, seenAt, papers }),
  }),
  command({
    name: 'add',
    label,
    form: group(label, {
      numbers: listOf(label, wholeNumber(label, { min: 1, max: 9 }), { min: 1, max: 5 }),
    }),
    stages: ['lodged'],
    engine: 'also',
    permits: ofTheStreet,
    declares: { who: label, by: 'anyPost', records: [NumbersAdded], rejects: ['TICKET.NINE'] },
    decide(decision, { numbers }) {
      if (numbers.includes(9)) decision.reject(reject('TICKET.NINE', 'numbers'));
      for (const number of numbers) decision.record(NumbersAdded, { numbers: [number] });
    },
  }),
  command({
    name: 'follow',
    label,
    form: group(label, { caseId: reference(label, 'case') }),
    snapshotOf: 'caseId',
    stages: ['lodged'],
    permits: ofTheStreet,
    declares: { who: label, by: 'anyPost', records: [NumbersAdded] },
    decide: (decision) => decision.record(NumbersAdded, { numbers: [1] }),
  }),
  command({
    name: 'handDown',
    label,
    form: group(label, {}),
    stages: ['lodged'],
    permits: ofTheStreet,
    declares: { who: label, by: 'anyPost', records: [], rejects: ['GATE.UNLISTED'] },
    decide: (decision) =>
      decision.reject(
        reject('GATE.UNLISTED', 'itemCode', { street: 'yq', itemCode: 'JP-77', vehicle: 'order' }),
      ),
  }),
  command({
    name: 'close',
    label,
    form: group(label, {
      tells: optional(reference(label, 'case')),
      numbers: optional(listOf(label, wholeNumber(label, { min: 1, max: 9 }), { min: 1, max: 5 })),
      successor: optional(text(label, { max: 20 })),
      phone: optional(text(label, { max: 20 })),
    }),
    sealed: ['phone'],
    stages: ['lodged'],
    permits: ofTheStreet,
    declares: { who: label, by: 'anyPost', leadsTo: { lodged: ['closed'] }, records: [TicketClosed] },
    decide: (decision, closing) => decision.record(TicketClosed, closing),
  }),
];

/**
 * The smallest procedure that shows how commands are carried: whoever is of the street `wj` lodges, adds and closes. The
 * discipline commission sees nothing of it.
 */
export const ticket = defineProcedure<Ticket>({
  kind: 'ticket',
  label,
  stages: { lodged: { label }, closed: { label, final: true } },
  outcomes: {},
  clocks: {},
  rejections: REJECTIONS,
  commands: COMMANDS,
  initial: (caseId) => ({ ...unopened('ticket', caseId), added: [] }),
  audience: () => AUDIENCE,
});
