import { procedures, type Context } from '@tiaokuai/domain';

/** What the actor may begin, as far as his post decides it: by kind of case, the command that does. */
export function beginningsOf(context: Context): Readonly<Record<string, string>> {
  const begun = procedures.flatMap(({ kind, commands, initial, offers }) => {
    const offered = offers(initial(context.caseId), context).find(({ command }) =>
      commands.some((each) => each.name === command && each.opens),
    );
    return offered === undefined ? [] : [[kind, offered.command] as const];
  });
  return Object.fromEntries(begun);
}

export function kindsOpenedBy(context: Context): readonly string[] {
  return Object.keys(beginningsOf(context));
}
