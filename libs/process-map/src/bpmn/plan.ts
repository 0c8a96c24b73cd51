import type { ClockDescription, CommandForm, ProcedureDescription, StageMove } from '@tiaokuai/contracts';

export type Language = 'zh' | 'en';

/** `command`: a person sends it; `engine`: only the engine does; `limit`: its passing. */
export type Cause = 'command' | 'engine' | 'limit';

/** Something that ends a stage, or begins a case: an event, with the stages it may lead to. */
export interface Way {
  readonly id: string;
  readonly name: string;
  readonly cause: Cause;
  readonly documentation: string;
  readonly leadsTo: readonly string[];
}

/** A command that leaves the case in its stage. */
export interface StayingCommand {
  readonly id: string;
  readonly name: string;
  readonly engineOnly: boolean;
  readonly documentation: string;
}

export interface PlannedStage {
  readonly code: string;
  readonly name: string;
  readonly final: boolean;
  readonly ways: readonly Way[];
  /** Where a case goes on to by itself. */
  readonly passesTo: readonly string[];
  readonly stays: readonly StayingCommand[];
}

/** A procedure as a diagram shows it: how it begins, and from every stage the ways out. */
export interface Plan {
  readonly kind: string;
  readonly name: string;
  readonly begins: readonly Way[];
  readonly stages: readonly PlannedStage[];
}

const WORDS = {
  zh: { givers: '可由', engine: '系统', limits: '时限', simulated: '模拟参数', none: '未记录' },
  en: {
    givers: 'Given by',
    engine: 'the engine',
    limits: 'Limit',
    simulated: 'simulated parameter',
    none: 'not recorded',
  },
} as const;

/** The plan of a described procedure, with words in one language. */
export function planOf(procedure: ProcedureDescription, language: Language): Plan {
  const { commands, clocks } = procedure;
  const stages = procedure.stages.map(({ code, label, final, passesTo = [] }): PlannedStage => ({
    code,
    name: label[language],
    final,
    ways: [
      ...commands.flatMap((each) => commandWay(each, code, language)),
      ...clocks.flatMap((each) => limitWay(each, code, language)),
    ],
    passesTo,
    stays: final || passesTo.length > 0 ? [] : staying(commands, code, language),
  }));
  const begins = commands.filter(({ opens }) => opens).flatMap((each) => commandWay(each, '', language));
  return { kind: procedure.kind, name: procedure.label[language], begins, stages };
}

const from = (moves: readonly StageMove[], stage: string): readonly string[] =>
  moves.filter((move) => move.from === stage).map(({ to }) => to);

function commandWay(command: CommandForm, stage: string, language: Language): readonly Way[] {
  const leadsTo = from(command.leadsTo, stage);
  if (leadsTo.length === 0) return [];
  const { name, label, engineOnly } = command;
  const cause = engineOnly ? 'engine' : 'command';
  const documentation = giversIn(command, stage, language);
  return [{ id: `${stage || 'begin'}.${name}`, name: label[language], cause, documentation, leadsTo }];
}

function limitWay(clock: ClockDescription, stage: string, language: Language): readonly Way[] {
  const leadsTo = from(clock.leadsTo, stage);
  if (leadsTo.length === 0) return [];
  const { key, label, limits } = clock;
  const passed = language === 'zh' ? `${label.zh}期限届满` : `Limit passed: ${label.en}`;
  const lengths = limits.map(({ words, variant, variantWord = variant, label: mark }) => {
    const length = variantWord === undefined ? words : `${variantWord} ${words}`;
    return mark === null ? length : `${length} (${WORDS[language].simulated})`;
  });
  const documentation = `${WORDS[language].limits}: ${lengths.join('; ') || WORDS[language].none}`;
  return [{ id: `${stage}.limit.${key}`, name: passed, cause: 'limit', documentation, leadsTo }];
}

function staying(
  commands: readonly CommandForm[],
  stage: string,
  language: Language,
): readonly StayingCommand[] {
  const here = commands.filter(
    ({ stages, leadsTo }) => stages.includes(stage) && from(leadsTo, stage).length === 0,
  );
  return here.map((command) => ({
    id: `${stage}.${command.name}`,
    name: command.label[language],
    engineOnly: command.engineOnly,
    documentation: giversIn(command, stage, language),
  }));
}

function giversIn({ givers, engineOnly }: CommandForm, stage: string, language: Language): string {
  const { givers: by, engine, none } = WORDS[language];
  if (engineOnly) return `${by}: ${engine}`;
  const posts = givers.flatMap((each) => (each.stages.includes(stage) ? each.posts : []));
  const separator = language === 'zh' ? '、' : ', ';
  return `${by}: ${posts.map(({ label }) => label[language]).join(separator) || none}`;
}
