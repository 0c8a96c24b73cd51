import type { CaseView, Me } from '@tiaokuai/contracts';
import { fitToSchema, type FieldSchema } from '../form/schema.js';

/** What a clerk would type or choose anyway, by the name of the field; all of it may be changed. */
export function defaultsFor(schema: FieldSchema, view: CaseView, me: Me): Readonly<Record<string, unknown>> {
  const address = view.facts.find(({ key }) => key === 'place.address')?.text ?? undefined;
  const usual: Readonly<Record<string, string | undefined>> = {
    contact: me.person.name,
    personName: me.person.name,
    mode: 'onsite',
    place: address,
    ground: 'notStatutoryDuty',
    type: 'closed',
    secrecy: 'public',
    content: resultsInWords(view),
    summary: resultsInWords(view),
  };
  return fitToSchema(schema, usual);
}

/** `综合执法局（已解决）：……`, a line for each unit that gave a result. */
function resultsInWords({ parties }: CaseView): string | undefined {
  const lines = parties.flatMap(({ unit, live, facts }) => {
    const fact = (name: string) => facts.find(({ key }) => key === `thread.${unit.id}.result.${name}`)?.text;
    const measures = fact('measures');
    return live && measures ? [`${unit.shortName}（${fact('solved') ?? ''}）：${measures}`] : [];
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}
