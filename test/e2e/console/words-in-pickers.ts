import type { CaseView, DemonstrationPeople, UnitList } from '@tiaokuai/contracts';
import { OBSERVER, type District } from '../district.js';
import type { Shown } from './fill-by-schema.js';
import { escaped } from './form.js';

/** What the pickers of the console show for what a payload names by its code. */
export interface WordsInPickers {
  in(view: CaseView): Shown;
}

const exactly = (text: string): RegExp => new RegExp(`^${escaped(text)}$`);

export async function wordsInPickers(district: District): Promise<WordsInPickers> {
  const { units } = await district.ok<UnitList>('GET', '/directory/units', { by: OBSERVER });
  const list = await district.ok<DemonstrationPeople>('GET', '/session/people', { by: OBSERVER });
  const people = new Map(
    list.units.flatMap((each) => each.people.map(({ id, name }) => [id, name] as const)),
  );
  const unit = (id: string): RegExp => exactly(units.find((each) => each.id === id)?.shortName ?? id);
  const grid = (code: string): RegExp =>
    exactly(`${units.find(({ grids }) => grids.includes(code))?.shortName} ${code.slice(-2)}网格`);
  return {
    in: (view) => (widget, value) => {
      switch (widget) {
        case 'unit':
          return unit(value);
        case 'grid':
          return grid(value);
        case 'person':
          return new RegExp(`^${people.get(value)}（`);
        case 'case':
          return new RegExp(escaped(view.title));
        case 'obligation':
          return obligation(view, value);
        default:
          return aboutWords(view, value) ?? new RegExp(`^${escaped(value)}( |$)`);
      }
    },
  };
}

function obligation({ obligations }: CaseView, id: string): RegExp {
  const owed = obligations.find((each) => each.id === id);
  const [, date, time] = /^\d{4}-(.{5})T(.{5})/.exec(owed?.dueAt ?? '') ?? [];
  return new RegExp(`^${escaped(`${owed?.owner.shortName} · ${owed?.word}`)}（${date} 周. ${time}）$`);
}

/** A thing inside the case, as its offers call it. */
function aboutWords({ offers }: CaseView, value: string): RegExp | undefined {
  const found = offers.flatMap(({ about }) => about?.values ?? []).find((each) => each.value === value);
  return found && exactly(found.word);
}
