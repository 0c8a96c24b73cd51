import courses from './courses.json' with { type: 'json' };

/** Stages that something led to, by the stage in which it happened; `''` is the case that was not opened yet. */
export type Leads = Readonly<Record<string, readonly string[]>>;

/** Posts that were offered a command, with the stages in which each of them was. */
export interface Givers {
  readonly posts: readonly string[];
  readonly stages: readonly string[];
}

/** How the cases of one kind go, as the specs of its rules showed it (libs/domain/decisions/0014). */
export interface Course {
  /** By command: also where it left the case in the stage it was in. */
  readonly commands: Readonly<Record<string, Leads>>;
  /** By limits key: where its passing led. */
  readonly limits: Readonly<Record<string, Leads>>;
  /** Stages that cases only went through, within one act, and where to. */
  readonly passes: Leads;
  readonly givers: Readonly<Record<string, readonly Givers[]>>;
}

export type Courses = Readonly<Record<string, Course>>;

/** A procedure that was just registered and not recorded yet. */
const UNKNOWN: Course = { commands: {}, limits: {}, passes: {}, givers: {} };

const recorded: Courses = courses;

/** The recorded course of a kind; an empty one where nothing is recorded yet. */
export function courseOf(kind: string, of: Courses = recorded): Course {
  return of[kind] ?? UNKNOWN;
}

/** One arrow of a stage diagram. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where something led elsewhere, and, of the same stage, where it stayed. Empty where it never moved a case. */
export function movesOf(leads: Leads | undefined): readonly Move[] {
  return Object.entries(leads ?? {}).flatMap(([from, all]) =>
    all.some((to) => to !== from) ? all.map((to) => ({ from, to })) : [],
  );
}
