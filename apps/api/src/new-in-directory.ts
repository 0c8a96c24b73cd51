import type { HoldingForm, ImportForm } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';

/**
 * What a release's directory has that was never in the district's: units, people, and who holds the posts of new units and
 * of posts that nobody ever held. From now on. Who was relieved or taken out stays so.
 */
export function newInDirectory(
  events: readonly StoredEvent[],
  release: unknown,
): { readonly added: ImportForm | undefined; readonly names: readonly string[] } {
  const { units, people, holdings } = release as ImportForm;
  const ever = (type: string, field: string): ReadonlySet<unknown> =>
    new Set(
      events.flatMap((event) =>
        event.type === type ? [(event.payload as Readonly<Record<string, unknown>>)[field]] : [],
      ),
    );
  const knownUnits = ever('UnitRegistered', 'id');
  const knownPeople = ever('PersonRegistered', 'id');
  const knownPosts = ever('PersonAppointed', 'post');
  const newUnits = units.filter(({ id }) => !knownUnits.has(id));
  const isNew = ({ unit, post }: HoldingForm): boolean => !knownUnits.has(unit) || !knownPosts.has(post);
  const newHoldings = holdings.filter(isNew).map(({ from: _, ...holding }) => holding);
  const needed = new Set(newHoldings.map(({ person }) => person));
  const newPeople = people.filter(({ id }) => !knownPeople.has(id) && needed.has(id));
  if (newUnits.length + newHoldings.length === 0) return { added: undefined, names: [] };
  const newPosts = new Set(newHoldings.map(({ post }) => post).filter((post) => !knownPosts.has(post)));
  return {
    added: { units: newUnits, people: newPeople, holdings: newHoldings },
    names: [...newUnits.map(({ id }) => id), ...newPosts],
  };
}
