import { procedures, type Context } from '@tiaokuai/domain';

/** What the actor may begin, as far as his post decides it. */
export function kindsOpenedBy(context: Context): readonly string[] {
  const opens = procedures.filter(({ commands, initial, offers }) =>
    offers(initial(context.caseId), context).some(({ command }) =>
      commands.some((each) => each.name === command && each.opens),
    ),
  );
  return opens.map(({ kind }) => kind);
}
