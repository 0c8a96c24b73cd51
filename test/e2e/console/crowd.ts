import { randomUUID } from 'node:crypto';
import { currentRules, execute, loadCase, type Casework, type LoadedCase } from '@tiaokuai/casework';
import {
  knownPayload,
  SeededRandom,
  OFFSHOOTS,
  OPENINGS,
  seedMonth,
  writeForm,
  type Opening,
} from '@tiaokuai/demonstration';
import {
  addMillis,
  filesIn,
  isRejection,
  KINDS_OF_MANY,
  postRejection,
  procedureOf,
  type Actor,
  type DeclaredCommand,
  type CommandOffer,
  type InForce,
  type Instant,
} from '@tiaokuai/domain';
import { noteUpload, simulatedClock } from '@tiaokuai/event-store';
import { caseworkOn } from '../../harness/casework.js';
import type { Databases } from '../../harness/system-databases.js';
import { until } from '../district.js';
import { seldomSeen, wordsFor } from './crowd.words.js';

/** Something that somebody may do now, in words that the rules take. */
export interface Doable {
  readonly found: LoadedCase;
  readonly actor: Actor;
  readonly command: DeclaredCommand;
  readonly about: CommandOffer['about'];
  readonly payload: Readonly<Record<string, unknown>>;
}

type Wanted = (command: DeclaredCommand) => boolean;

const TRIES = 4;
const HOUR = 3_600_000;
/** For the worker to catch up with a month that was told without it, on a machine that has other work too. Milliseconds. */
const PATIENCE = 300_000;

/**
 * Everybody in the district of a running system at once: what they are offered in its cases, asked of the rules
 * themselves, and what they do without a screen so that the cases go on.
 */
export class Crowd {
  private turn = 0;
  private readonly openings = new Map<string, object>();
  /** Cases that were seen to be over. */
  private readonly over = new Set<string>();
  /** As they were read last. */
  private readonly known = new Map<string, LoadedCase>();

  private constructor(
    private readonly casework: Casework,
    private readonly close: () => Promise<void>,
  ) {}

  static open(databases: Databases): Crowd {
    const { casework, close } = caseworkOn(databases);
    return new Crowd(casework, close);
  }

  leave(): Promise<void> {
    return this.close();
  }

  /** A share of a month of the demonstration, up to the simulated now. */
  async liveBefore(share: number): Promise<void> {
    await seedMonth(this.casework, { now: await this.casework.clock.now(), share });
  }

  /** The open cases of these kinds, each with all that has passed recorded by the worker. */
  async openCases(kinds: readonly string[]): Promise<readonly LoadedCase[]> {
    return until(
      'the worker has recorded what passed',
      async () => {
        const at = await this.casework.clock.now();
        const { rows } = await this.casework.pool.query<{ id: string; version: number }>(
          `SELECT stream_id AS id, (SELECT max(version) FROM event WHERE stream_id = first.stream_id) AS version
         FROM event first
         WHERE version = 1 AND convert_from(envelope, 'UTF8')::json->>'kind' = ANY ($1) AND NOT stream_id = ANY ($2)
         ORDER BY recorded_at, stream_id`,
          [kinds, [...this.over]],
        );
        const loaded: LoadedCase[] = [];
        for (const { id, version } of rows) {
          const found = await this.read(id, version, at);
          if (found?.state.over === true) this.over.add(id);
          if (found === undefined || found.state.over) continue;
          if (found.unrecorded.length > 0) return undefined;
          loaded.push(found);
        }
        return loaded;
      },
      PATIENCE,
    );
  }

  /** A case after a step in it; undefined when it is over, or when the worker has something to record in it first. */
  async again({ caseId }: LoadedCase): Promise<LoadedCase | undefined> {
    const found = await loadCase(this.casework, caseId);
    return found === undefined || found.state.over || found.unrecorded.length > 0 ? undefined : found;
  }

  /** Nothing happens in a case, nor is any of its limits passed, that its version or the clock does not tell. */
  private async read(id: string, version: number, at: Instant): Promise<LoadedCase | undefined> {
    const known = this.known.get(id);
    if (known?.now === at && known.version === version && known.unrecorded.length === 0) return known;
    const found = await loadCase(this.casework, id);
    if (found !== undefined) this.known.set(id, found);
    return found;
  }

  /** What anybody may do of what is wanted: of each case every command once, by one of those to whom it is offered. */
  *doable(cases: readonly LoadedCase[], wanted: Wanted): Generator<Doable> {
    for (const found of this.mixed(cases)) {
      const here = ({ stages }: DeclaredCommand): boolean => stages?.includes(found.state.stage) ?? true;
      const commands = found.procedure.commands.filter((command) => here(command) && wanted(command));
      if (commands.length === 0) continue;
      const offers = peopleAround(found).flatMap((actor) =>
        found.procedure.offers(found.state, found.contextFor(actor)).map((offer) => ({ actor, offer })),
      );
      for (const command of this.mixed(commands)) {
        const named = this.mixed(offers.filter(({ offer }) => offer.command === command.name));
        for (const { actor, offer } of named.slice(0, TRIES)) {
          const doable = this.written(found, actor, command, offer);
          if (doable === undefined) continue;
          yield doable;
          break;
        }
      }
    }
  }

  /** Does it as the API would; false where it is refused. */
  async does({ found, actor, command, payload }: Doable): Promise<boolean> {
    const given = { caseId: found.caseId, command: { name: command.name, payload }, actor };
    await this.handIn(payload, actor);
    return !isRejection(await execute(this.casework, { ...given, commandId: randomUUID() }));
  }

  private async handIn(payload: unknown, { person }: Actor): Promise<void> {
    const { pool, clock } = this.casework;
    for (const { file } of filesIn(payload))
      await noteUpload(pool, { ...file, person, at: await clock.now() });
  }

  /** Somebody begins something of one of these kinds, by turns, of his own accord or because of one of these cases. */
  async begins(kinds: readonly string[], cases: readonly LoadedCase[]): Promise<void> {
    const { now, inForce } = await currentRules(this.casework);
    const n = (this.turn += 1);
    const random = new SeededRandom(`opening ${n}`);
    const circumstances = { now, inForce: inForce(now), random };
    const causes = this.mixed(cases).filter(({ procedure }) => procedure.kind === 'whistle');
    const openings = [
      ...OPENINGS.map((open) => () => open(circumstances, n)),
      ...Object.values(OFFSHOOTS).flatMap(({ open }) =>
        causes.slice(0, TRIES).map((about) => () => open(about, circumstances)),
      ),
      ...causes.slice(0, 1).map((about) => () => unlistedQuestion(about)),
      ...causes.slice(0, 1).map((about) => () => askedQuestion(about)),
      () => this.notice(cases),
    ];
    const made = this.mixed(openings).map((open) => open());
    const of = (kind: string | undefined): Opening | undefined => made.find((each) => each?.kind === kind);
    const opening = of(kinds[n % kinds.length]) ?? of('whistle');
    if (opening !== undefined)
      await this.opens(n % 2 === 0 ? seldomSeen(opening) : opening, { now, inForce, random });
  }

  private notice(cases: readonly LoadedCase[]): Opening | undefined {
    const owing = this.mixed(cases).find(({ state }) =>
      ['resultsIn', 'evaluated', 'confirmed'].includes(state.stage),
    );
    const unit = owing?.state.leadUnit;
    if (owing === undefined || unit === undefined) return undefined;
    const payload = {
      aboutCaseId: owing.caseId,
      type: 'closed',
      secrecy: 'internal',
      reference: '江办〔2026〕8号',
    };
    return { kind: 'resultNotification', command: 'draft', unit, posts: [], payload };
  }

  private async opens(
    { kind, command: name, unit, payload: known }: Opening,
    {
      now,
      inForce,
      random,
    }: { readonly now: Instant; inForce(at: Instant): InForce; readonly random: SeededRandom },
  ): Promise<void> {
    const procedure = procedureOf(kind);
    const command = procedure?.commands.find((each) => each.name === name);
    if (procedure === undefined || command === undefined) return;
    const state = procedure.initial('');
    for (const actor of this.mixed(peopleOf([unit], inForce(now), now))) {
      const offers = procedure.offers(state, { now, actor, caseId: '', inForce });
      if (!offers.some((offer) => offer.command === name)) continue;
      const context = { kind, command: name, state, actor, now, inForce: inForce(now), random };
      const payload = toTheMinute(writeForm(command.schema, context, known));
      const given = { kind, command: { name, payload }, actor, commandId: randomUUID() };
      await this.handIn(payload, actor);
      const outcome = await execute(this.casework, given);
      if (isRejection(outcome)) continue;
      this.openings.set(outcome.caseId, payload);
      return;
    }
  }

  async letTimePass(hours: number): Promise<void> {
    const { clock, pool } = this.casework;
    await simulatedClock(pool).advanceTo(addMillis(await clock.now(), hours * HOUR));
  }

  private written(
    found: LoadedCase,
    actor: Actor,
    command: DeclaredCommand,
    offer: CommandOffer,
  ): Doable | undefined {
    const { procedure, state, now, inForce } = found;
    for (let n = 0; n < TRIES; n += 1) {
      const random = new SeededRandom([state.caseId, command.name, this.turn, n].join('/'));
      const { field, values = [] } = offer.about ?? {};
      const target = field === undefined ? undefined : { field, value: random.of('about').pick(values) };
      const situation = { state, actor, now, inForce: inForce(now), random };
      const context = {
        kind: procedure.kind,
        command: command.name,
        ...situation,
        ...(target && { target }),
      };
      const opening = this.openings.get(found.caseId);
      const words = wordsFor(`${procedure.kind}.${command.name}`, { ...situation, opening });
      const payload = toTheMinute(writeForm(command.schema, context, { ...knownPayload(context), ...words }));
      const decided = procedure.decide(state, { name: command.name, payload }, found.contextFor(actor));
      if (!isRejection(decided)) return { found, actor, command, about: offer.about, payload };
    }
    return undefined;
  }

  /** In another order every time, the same in every run. */
  private mixed<T>(list: readonly T[]): readonly T[] {
    return new SeededRandom(`turn ${(this.turn += 1)}`).shuffle(list);
  }
}

function unlistedQuestion({ state }: LoadedCase): Opening {
  const payload = {
    ...{
      matterId: state.matterId,
      question: '临时堆放点由谁清运',
      parties: ['wl', 'mz'],
      trigger: 'unlisted',
    },
    ...{ urgency: 'ordinary', itemCodes: [], cases: [] },
  };
  return { kind: 'panel', command: 'docket', unit: 'zhzx', posts: [], payload };
}

/** The head of the street that called asks the chair to docket whose it is. */
function askedQuestion({ state, caseId }: LoadedCase): Opening {
  const { parties, street = 'wj' } = state;
  const payload = {
    ...{ parties: parties.map(({ unit }) => unit).slice(0, 3), trigger: 'ownerless', urgency: 'ordinary' },
    ...{ itemCodes: state.itemCodes, cases: [caseId] },
  };
  return { kind: 'panel', command: 'requestDocket', unit: street, posts: ['streetHead'], payload };
}

/** Who holds a post in a unit that has to do with the case, or in an office that has to do with all. */
function peopleAround({ state, now, inForce }: LoadedCase): readonly Actor[] {
  const { units } = inForce(now).directory;
  const offices = Object.values(units).filter(({ kind }) => !KINDS_OF_MANY.includes(kind));
  const around = [...state.parties.map(({ unit }) => unit), ...offices.map(({ id }) => id)];
  return peopleOf(around, inForce(now), now);
}

function peopleOf(units: readonly string[], { directory }: InForce, now: Instant): readonly Actor[] {
  return Object.values(directory.holdings)
    .flat()
    .filter(({ unit }) => units.includes(unit))
    .map(({ person, unit, post }) => ({ person, unit, post }))
    .filter((actor) => postRejection(directory, actor, now) === undefined);
}

/** A picker shows no seconds. */
function toTheMinute<T>(value: T): T {
  const text = JSON.stringify(value).replaceAll(/(T\d\d:\d\d):\d\d\.\d{3}\+08:00"/g, '$1:00.000+08:00"');
  return JSON.parse(text) as T;
}
