import type { ForeseenDeadline, Foresight, NamedUnit } from '@tiaokuai/contracts';
import { shortInstant } from './instant.js';
import './deadlines.css';

interface Block {
  readonly units: readonly NamedUnit[];
  readonly deadlines: readonly ForeseenDeadline[];
}

/** What each unit would owe by when; units with the same deadlines stand together. */
export function Deadlines({ foresight }: { readonly foresight: Foresight }): React.ReactNode {
  const inOrder = [...foresight.deadlines].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return blocksOf(inOrder).map(({ units, deadlines }) => (
    <div key={units[0]?.id} className="deadlines">
      <strong>{units.map(({ shortName }) => shortName).join('、')}</strong>
      <dl>
        {withoutRepeats(deadlines).map(({ clock, dueAt, provisional }) => (
          <div key={`${clock.code}${dueAt}`}>
            <dt>{clock.word}</dt>
            <dd>
              {shortInstant(dueAt, foresight.asOf)} 前{provisional ? '（暂定）' : ''}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

/** The same thing owed several times by one instant (a score for each unit) is told once. */
function withoutRepeats(deadlines: readonly ForeseenDeadline[]): readonly ForeseenDeadline[] {
  return [...new Map(deadlines.map((each) => [`${each.clock.code}${each.dueAt}`, each])).values()];
}

function blocksOf(deadlines: readonly ForeseenDeadline[]): readonly Block[] {
  const blocks = new Map<string, Block>();
  for (const unit of new Map(deadlines.map((each) => [each.unit.id, each.unit])).values()) {
    const own = deadlines.filter((each) => each.unit.id === unit.id);
    const same = own.map(({ clock, dueAt }) => `${clock.code} ${dueAt}`).join();
    blocks.set(same, { units: [...(blocks.get(same)?.units ?? []), unit], deadlines: own });
  }
  return [...blocks.values()];
}
