import type { CaseEventView, CaseStep, Change, TechnicalStep } from '@tiaokuai/contracts';
import { caseEventOf, ENGINE, filesIn, mayRead, type CaseState, type Fact } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import { coded } from '../../wording/case-words.js';
import { factWords } from '../../wording/fact-words.js';
import type { Names } from '../../wording/names.js';
import { groupStepsByCommand } from './group-steps.js';
import { factIndex } from '../../wording/fact-index.js';
import type { Viewer } from '../lookup/viewer.js';
import { eventText } from './event-text.js';
import { eventViews, type CommandsByVersion } from './event-views.js';

/** What happened to a case, and what it came from. */
export interface History {
  readonly events: readonly StoredEvent[];
  readonly commands: CommandsByVersion;
}

/** A case's history in words: each event with what it changed, fold n against fold n−1. */
export function caseSteps(
  caseId: string,
  { events, commands }: History,
  viewer: Viewer,
): readonly CaseStep[] {
  const { procedure } = viewer;
  const technical = eventViews(events, commands, viewer).map(technicalOf);
  let state: CaseState = procedure.initial(caseId);
  let before: ReadonlyMap<string, Fact> = new Map();
  const steps = events.map((event) => {
    state = procedure.evolve(state, caseEventOf(event));
    const after = factIndex(procedure, state);
    const step = stepOf(event, { state, changes: changesOf(before, after, viewer.names), viewer });
    before = after;
    return step;
  });
  const groups = groupStepsByCommand(
    events.map((event, index) => ({ ...event, thread: steps[index]?.thread })),
  );
  return steps.flatMap((step, index): CaseStep[] => {
    const proof = technical[index];
    return proof === undefined ? [] : [{ ...step, act: groups[index] ?? step.version, technical: proof }];
  });
}

function technicalOf(view: CaseEventView): TechnicalStep {
  const { eventId, schemaVersion, hash, previousHash, payload, command } = view;
  return { eventId, schemaVersion, hash, previousHash, raw: payload, ...(command && { command }) };
}

interface StepParts {
  readonly state: CaseState;
  readonly changes: readonly Change[];
  readonly viewer: Viewer;
}

function stepOf(
  event: StoredEvent,
  { state, changes, viewer }: StepParts,
): Omit<CaseStep, 'technical' | 'act'> {
  const { version, type, recordedAt, effectiveAt, pins, actor, payload } = event;
  const { names, procedure } = viewer;
  const readable = mayRead(event, viewer);
  const threads = new Set(changes.flatMap(({ thread }) => thread ?? []));
  const [thread] = threads;
  const shown = new Set(changes.map(({ after }) => after));
  return {
    version,
    type: coded(type, procedure.events[type]?.label, names.language),
    actor: names.actor(actor),
    byEngine: actor.post === ENGINE.post,
    ...(threads.size === 1 && thread !== undefined ? { thread } : {}),
    recordedAt,
    effectiveAt,
    pins,
    stage: coded(state.stage, procedure.stages[state.stage]?.label, names.language),
    changes,
    said: readable ? eventText(event, procedure, names).filter(({ text }) => !shown.has(text)) : [],
    files: readable ? filesIn(payload).map(({ file }) => file) : [],
  };
}

/** Facts that differ in words between two folds, in the order of the later one; what is gone comes last. */
function changesOf(
  before: ReadonlyMap<string, Fact>,
  after: ReadonlyMap<string, Fact>,
  names: Names,
): readonly Change[] {
  const gone = [...before.values()].filter(({ key }) => !after.has(key));
  return [...after.values(), ...gone].flatMap(({ key, label, format, thread }): Change[] => {
    const [was, is] = [before.get(key), after.get(key)].map((fact) => (fact ? factWords(fact, names) : null));
    if (was === is || was === undefined || is === undefined) return [];
    return [
      {
        key,
        label: label[names.language],
        format,
        thread,
        before: was,
        after: is,
      },
    ];
  });
}
