import type { LoadedCase } from '@tiaokuai/casework';
import {
  procedureOf,
  procedures,
  propertiesOf,
  type DeclaredCommand,
  type Procedure,
} from '@tiaokuai/domain';
import { District } from '../district.js';
import { Browser } from './browser.js';
import { Crowd, type Doable } from './crowd.js';
import type { Desk } from './desk.js';
import { fillBySchema } from './fill-by-schema.js';
import { dialogOf, escaped } from './form.js';
import { expectReadable } from './page-check.js';
import { stepsTo } from './routes.js';
import { wordsInPickers, type WordsInPickers } from './words-in-pickers.js';

/** Of a month of the demonstration, so that there are cases in many states to begin with. */
const SHARE = 0.25;
const MOST_ROUNDS = 1_500;
const STEPS = 4;
/** How often a form is tried that did not work: meanwhile somebody else may have been quicker. */
const TRIES = 3;
/** For one thing on a screen that nobody else uses. Milliseconds. */
const PATIENCE = 10_000;
/** They bring no case further, or end it. */
const INERT = [
  ...['comment', 'attach', 'urge', 'delegate', 'reassignPerson'],
  ...['withdraw', 'withdrawDraft', 'cancel', 'discard', 'dismiss'],
];

/** Nobody in this crowd finds a reason: the engine cancels an order as soon as the case that it is about bears one out. */
const WITHOUT_REASON = procedureOf('supervisionOrder')?.commands.find(({ name }) => name === 'cancel');
/** What a person may give to a case that is there; how cases begin is told in open.e2e.spec. */
const byPeople = (command: DeclaredCommand): boolean =>
  !command.engineOnly && !command.opens && command !== WITHOUT_REASON;
/** By what it is called and asks for: a command that every case has is done in one of them. */
const keyOf = ({ name, schema }: DeclaredCommand): string => `${name} ${JSON.stringify(schema)}`;

/**
 * A crowd keeps the cases of a district moving; whatever is offered for the first time is done in the console, by whoever
 * it is offered to, with the form that the console makes of the command's own schema. One part of the procedures to a spec
 * file, so that two workers share them.
 */
export function everyCommandIsDoneByItsForm(part: readonly Procedure[]): void {
  let district: District;
  let browser: Browser;
  let desk: Desk;
  let crowd: Crowd;
  let words: WordsInPickers;
  /** By key: in which round. */
  const done = new Map<string, number>();
  let round = 0;
  /** By key: why its form did not do it. */
  const failures = new Map<string, string[]>();
  /** Pairs of controls that axe has seen in one dialog. */
  const looked = new Set<string>();

  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 10:00');
    browser = await Browser.start(district.system.url);
    desk = await browser.desk({ width: 1280, height: 900 });
    desk.page.context().setDefaultTimeout(PATIENCE);
    await desk.page.goto('/');
    words = await wordsInPickers(district);
    crowd = Crowd.open(district.system);
    // Whoever tells the past must be alone with it.
    await district.system.stop('worker');
    await crowd.liveBefore(SHARE);
    await district.system.start('worker');
    while (round < MOST_ROUNDS && missing().length > 0) {
      round += 1;
      await live();
    }
    const last = [...done].slice(-5).map(([key, n]) => `${key.split(' ', 1)[0]} in the ${n}.`);
    console.error(`${done.size} commands done by form in ${round} rounds, the last ${last.join(', ')}`);
  }, 1_800_000);
  afterAll(async () => {
    await crowd?.leave();
    await browser?.stop();
    await district?.stop();
  });

  /** Done in a part before this one: what every case has is done once. */
  const before = new Set(
    procedures
      .slice(
        0,
        procedures.findIndex((each) => part.includes(each)),
      )
      .flatMap(({ commands }) => commands.map(keyOf)),
  );
  const isOurs = (command: DeclaredCommand): boolean => byPeople(command) && !before.has(keyOf(command));
  const isMissing = (command: DeclaredCommand): boolean =>
    isOurs(command) && !done.has(keyOf(command)) && (failures.get(keyOf(command)) ?? []).length < TRIES;
  const missing = (): readonly string[] =>
    part.filter(({ commands }) => commands.some(isMissing)).map(({ kind }) => kind);

  /** Something for the first time, by form; where nothing new is offered, the crowd goes on and time with it. */
  async function live(): Promise<void> {
    const kinds = missing();
    const cases = await crowd.openCases([...new Set([...kinds, 'whistle'])]);
    for (const doable of crowd.doable(cases, isMissing)) return doesByForm(doable);
    for (const kind of kinds)
      for (const each of cases.filter(({ procedure }) => procedure.kind === kind).slice(-12))
        await goOn(each);
    await crowd.begins(kinds, cases);
    await crowd.letTimePass(round % 3 === 0 ? 3 : 0.5);
  }

  /** Goes on with a case until somebody in it is offered what is missing, at most so many steps while the clock stands. */
  async function goOn(found: LoadedCase): Promise<void> {
    let now: LoadedCase | undefined = found;
    for (let step = 0; step < STEPS && now !== undefined; step += 1) {
      if (step > 0 && !crowd.doable([now], isMissing).next().done) return;
      now = (await goOneStepOn(now)) ? await crowd.again(now) : undefined;
    }
  }

  /**
   * Does something that leads to the stage in which a missing command may be given, or that starts the clock which it
   * meets; where nothing does, anything. False where nothing could be done.
   */
  async function goOneStepOn(found: LoadedCase): Promise<boolean> {
    const { procedure, state } = found;
    const wanted = procedure.commands.filter(isMissing);
    const steps = stepsTo(procedure, new Set(wanted.flatMap(({ stages = [] }) => stages)));
    const met = new Set(wanted.flatMap(({ declares }) => declares.meets ?? []));
    const moves = (command: DeclaredCommand): boolean => byPeople(command) && !INERT.includes(command.name);
    const leadsThere = ({ declares: { leadsTo, starts = [] } }: DeclaredCommand): boolean =>
      starts.some((key) => met.has(key)) ||
      (leadsTo?.[state.stage] ?? []).some((to) => steps(to) < steps(state.stage));
    for (const doable of crowd.doable([found], (command) => moves(command) && leadsThere(command)))
      if (await crowd.does(doable)) return true;
    for (const doable of crowd.doable([found], moves)) if (await crowd.does(doable)) return true;
    return false;
  }

  async function doesByForm(doable: Doable): Promise<void> {
    const key = keyOf(doable.command);
    try {
      await give(doable);
      done.set(key, round);
    } catch (failure) {
      const { found, actor, payload } = doable;
      const what = `${found.caseId} ${actor.unit}/${actor.post} ${JSON.stringify(payload)}: ${String(failure)}`;
      failures.set(key, [...(failures.get(key) ?? []), what]);
    }
  }

  /** In the place of whoever it is offered to: opens the case, presses the button, fills in the form, sends it. */
  async function give({ found, actor, command, about, payload }: Doable): Promise<void> {
    const { page } = desk;
    const word = (command.label as { readonly zh: string }).zh;
    await desk.takesThePlaceOf(actor);
    await page.goto(`/cases/${found.caseId}`);
    await desk.pressesStep(word);
    const dialog = dialogOf(page);
    await dialog.locator('form').waitFor();
    const asked = about?.field !== undefined && (await dialog.locator(`[id="${about.field}"]`).count()) === 0;
    const { [asked ? (about.field ?? '') : '']: _named, ...typed } = payload;
    const shown = words.in(await district.case(found.caseId, `${actor.unit}/${actor.post}`));
    await fillBySchema({ form: dialog, shown }, command.schema, typed);
    await look(`form ${found.procedure.kind}.${command.name}`, command);
    const [request] = await Promise.all([
      page.waitForRequest(
        (each) => each.method() === 'POST' && each.url().endsWith(`/commands/${command.name}`),
      ),
      dialog.getByRole('button', { name: word, exact: true }).click(),
    ]);
    await desk.reads(new RegExp(`^${escaped(word)}：已记入案件历史`));
    expect(withoutFiles(request.postDataJSON())).toMatchObject(withRows(withoutFiles(typed)) as object);
  }

  /** Every form is read; axe looks at those that have a control it has not seen beside one that it has not seen it with. */
  async function look(name: string, { schema }: DeclaredCommand): Promise<void> {
    const controls = [...new Set(JSON.stringify(schema).match(/"(widget|type|people)":"\w+"/g))].sort();
    const pairs = controls.flatMap((one) => controls.map((other) => `${one} ${other}`));
    if (pairs.every((pair) => looked.has(pair))) return expectReadable(desk.page, name);
    await desk.sound(name);
    for (const pair of pairs) looked.add(pair);
  }

  it.each(part)('of $kind', ({ commands }) => {
    const left = commands.filter((command) => isOurs(command) && !done.has(keyOf(command)));
    expect(left.map((command) => [command.name, ...(failures.get(keyOf(command)) ?? [])])).toEqual([]);
  });
}

/** A list without a row is not sent. */
function withRows(value: unknown): unknown {
  const isEmpty = (each: unknown): boolean => Array.isArray(each) && each.length === 0;
  return JSON.parse(JSON.stringify(value, (_, each: unknown) => (isEmpty(each) ? undefined : each)));
}

/** A file that is handed in has a digest of its own. */
function withoutFiles(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (propertiesOf(each)['sha256'] ? 'file' : each)),
  );
}
