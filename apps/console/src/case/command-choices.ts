import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { usePeople, useUnits } from '../api/queries.js';
import type { Choices } from '../form/control.js';
import type { FieldSchema } from '../form/schema.js';
import { gridChoices } from '../form/grid-choices.js';
import { personChoices } from '../form/person-choices.js';
import { useSession } from '../frame/session.js';

/** What the references of this command's form may name. */
export function useChoices(view: CaseView, offer: OfferView): (name: string, field: FieldSchema) => Choices {
  const { post } = useSession();
  const units = useUnits();
  const people = usePeople(post.unit.id);
  const choices: Choices = {
    obligation: view.obligations.map(({ id, owner, word }) => ({
      value: id,
      label: `${owner.shortName} · ${word}`,
    })),
    grid: gridChoices(units.data, (unit) => view.street === undefined || unit.parent === view.street.id),
    person: personChoices(people.data),
  };
  const about = (offer.about?.values ?? []).map(({ value, word }) => ({ value, label: word }));
  return (name, { widget = '' }) => (name === offer.about?.field ? { [widget]: about } : choices);
}
