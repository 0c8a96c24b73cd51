import {
  unopened,
  usualAudience,
  type Audience,
  type CaseEvent,
  type CaseState,
  type Duty,
  type Obligation,
  type Procedure,
  type Reaction,
} from '@tiaokuai/domain';

/** What a test says of a toy case: whatever of its state it wants to change. */
export type ToyChange = Partial<CaseState> & {
  /** Something is asked for that somebody must perform. */
  readonly reacts?: boolean;
  readonly tells?: readonly Told[];
};

type Notify = Extract<Reaction, { does: 'notify' }>;

/** Word to a unit, as `notify` says it; what it says only where the test cares. */
export type Told = Pick<Notify, 'unit' | 'posts' | 'obligationId'> & Partial<Pick<Notify, 'about'>>;

function withStatus(state: CaseState, id: string, by: Partial<Obligation>): CaseState {
  const owed = state.obligations[id];
  if (owed === undefined) throw new Error(`no obligation ${id}`);
  return { ...state, obligations: { ...state.obligations, [id]: { ...owed, ...by } } };
}

function evolve(state: CaseState, event: CaseEvent): CaseState {
  const payload = event.payload as ToyChange & { id: string };
  switch (event.type) {
    case 'ToyOpened':
      return {
        ...state,
        stage: 'open',
        openedAt: event.effectiveAt,
        openedBy: event.actor,
        ...payload,
      };
    case 'ToyChanged':
      return { ...state, ...payload };
    case 'ObligationDueSoon':
      return withStatus(state, payload.id, { warned: true });
    case 'ObligationElapsed':
      return withStatus(state, payload.id, { status: 'elapsed' });
    case 'ObligationRecomputed': {
      const { old: _, ...deadline } = event.payload as Partial<Obligation> & { readonly old: string };
      return withStatus(state, payload.id, { ...deadline, countedBy: event.pins.calendarVersion });
    }
    case 'FaultRecorded':
      return state;
    default:
      throw new Error(`a toy case knows no ${event.type}`);
  }
}

/** Word to whom the test says, and a reaction that somebody has to perform, though the district has no such kind of case. */
function reactions(_before: CaseState, event: CaseEvent): readonly Reaction[] {
  const { reacts = false, tells = [] } = event.payload as ToyChange;
  const about = { zh: '另行交办', en: 'Hand it on' };
  const command = { name: 'begin', payload: {} };
  const told = tells.map((each, n): Reaction => ({ key: `told:${n}`, does: 'notify', about: TOLD, ...each }));
  return reacts
    ? [...told, { key: 'handOn', does: 'open', kind: 'unknownToTheDistrict', about, command }]
    : told;
}

const TOLD = { zh: '请答复', en: 'Please answer' };

function duties(state: CaseState): readonly Duty[] {
  const owed = Object.values(state.obligations).filter(
    ({ status }) => !['met', 'cancelled'].includes(status),
  );
  return owed.map(({ id, ownerUnit, ownerPosts }) => ({
    unit: ownerUnit,
    posts: ownerPosts,
    command: 'answer',
    obligationId: id,
  }));
}

/**
 * A procedure whose events carry the state a test wants, so that rooms above the domain can be tested on cases of any
 * shape. It decides nothing; settling, clocks and lists treat it as they treat every procedure.
 */
export const toy: Procedure = {
  kind: 'toy',
  label: { zh: '试件', en: 'Toy' },
  commands: [],
  events: {
    ToyOpened: { label: { zh: '交办', en: 'Opened' }, schemaVersion: 1 },
    ToyChanged: { label: { zh: '变更', en: 'Changed' }, schemaVersion: 1 },
  },
  rejections: {},
  stages: {
    open: { label: { zh: '办理中', en: 'Open' } },
    done: { label: { zh: '已办结', en: 'Done' }, final: true },
  },
  outcomes: {},
  clocks: { 'toy.answer': { label: { zh: '答复', en: 'Answer' }, metBy: 'answer' } },
  initial: (caseId) => unopened('toy', caseId),
  decide: () => [],
  evolve,
  offers: () => [],
  elapse: () => undefined,
  reactions,
  annuls: () => false,
  duties,
  facts: () => [],
  audience,
  likeness: () => undefined,
  decidedBy: () => [],
};

/** Its parties and owners, as of every case, and the unit that opened it. */
function audience(state: CaseState): Audience {
  const { inFull, asParty } = usualAudience(state);
  const opener = state.openedBy?.unit;
  return { inFull: opener === undefined ? inFull : [...inFull, `unit:${opener}`], asParty };
}

const STARTED_AT = '2026-09-17T09:00:00.000+08:00';

/** An obligation of a toy case; a test says what matters to it. */
export function owed(
  obligation: Partial<Obligation> & Pick<Obligation, 'id' | 'ownerUnit' | 'dueAt'>,
): Obligation {
  return {
    key: 'toy.answer',
    class: 'procedural',
    ownerPosts: [],
    emergency: false,
    neverPauses: false,
    whiteAtAmber: false,
    clock: { unit: 'workingHours', minutes: 120 },
    startedAt: STARTED_AT,
    counting: { from: STARTED_AT, length: 120 },
    amberAt: null,
    provisional: false,
    countedBy: 0,
    status: 'running',
    warned: false,
    underOrder: false,
    extensionGrade: 'none',
    extensions: [],
    mark: 'P',
    pins: { listVersion: 0, limitsVersion: 0, calendarVersion: 0, directoryVersion: 0 },
    ...obligation,
  };
}
