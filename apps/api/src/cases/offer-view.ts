import type { OfferView } from '@tiaokuai/contracts';
import type { Actor, CommandOffer, Fact, Procedure } from '@tiaokuai/domain';
import { isOpen, obligationsOf, type CaseState } from '@tiaokuai/domain';
import { coded } from '../wording/case-words.js';
import type { Names } from '../wording/names.js';

interface OfferSetting {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly actor: Actor;
  readonly names: Names;
}

/** What the acting post may do now, in words; `meets` marks what it owes. */
export function offerView({ command, about }: CommandOffer, setting: OfferSetting): OfferView {
  const { procedure, names } = setting;
  const label = procedure.commands.find(({ name }) => name === command)?.label;
  const meets = obligationMetBy(command, setting);
  return {
    command,
    word: coded(command, label, names.language).word,
    ...(about === undefined
      ? {}
      : {
          about: {
            ...(about.field === undefined ? {} : { field: about.field }),
            values: about.values.map((value) => ({ value, word: aboutWord(value, setting) })),
          },
        }),
    ...(meets === undefined ? {} : { meets }),
  };
}

/** My own first obligation that this command meets. */
function obligationMetBy(command: string, { procedure, state, actor }: OfferSetting): string | undefined {
  return obligationsOf(state)
    .filter((owed) => isOpen(owed) && owed.status !== 'paused' && owed.ownerUnit === actor.unit)
    .filter(({ ownerPosts }) => ownerPosts.length === 0 || ownerPosts.includes(actor.post))
    .find(({ key }) => procedure.clocks[key]?.metBy === command)?.id;
}

/** A thing inside the case by name: a unit, an obligation, a request. */
function aboutWord(value: string, { procedure, state, facts, names }: OfferSetting): string {
  if (state.parties.some(({ unit }) => unit === value)) return names.unit(value).shortName;
  const owed = state.obligations[value];
  if (owed !== undefined) {
    const what = coded(owed.key, procedure.clocks[owed.key]?.label, names.language).word;
    return `${names.unit(owed.ownerUnit).shortName} · ${what}`;
  }
  const fact = facts.get(`extension.${value}`);
  return fact === undefined ? names.unit(value).shortName : fact.label[names.language];
}
