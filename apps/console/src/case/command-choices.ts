import type { CaseView, NamedUnit, OfferView } from '@tiaokuai/contracts';
import { usePeople, useUnits } from '../api/queries.js';
import type { Choices } from '../form/choices.js';
import type { FieldSchema } from '../form/schema.js';
import { gridChoices } from '../form/grid-choices.js';
import { obligationChoices } from '../form/obligation-choices.js';
import type { Choice } from '../form/picker.js';
import { personChoices } from '../form/person-choices.js';
import { unitChoices } from '../form/unit-choices.js';
import { useSession } from '../session/session.js';

/** What the references of this command's form may name. */
export function useChoices(view: CaseView, offer: OfferView): (name: string, field: FieldSchema) => Choices {
  const { post } = useSession();
  const units = useUnits();
  const people = usePeople(post.unit.id);
  const choices: Choices = {
    obligation: obligationChoices(view.obligations.filter(({ endedAt }) => endedAt === undefined)),
    grid: gridChoices(units.data, (unit) => view.street === undefined || unit.parent === view.street.id),
    person: personChoices(people.data),
    party: partyChoices(view, post.unit),
  };
  const about = (offer.about?.values ?? []).map(({ value, word }) => ({ value, label: word }));
  return (name, { widget }) =>
    name === offer.about?.field && widget !== undefined ? { [widget]: about } : choices;
}

/** The acting unit, and the others of the case. */
function partyChoices({ parties }: CaseView, own: NamedUnit): readonly Choice[] {
  const others = parties.filter(({ unit, live }) => live && unit.id !== own.id).map(({ unit }) => unit);
  return unitChoices([own, ...others]);
}
