import type { DirectoryUnit } from '@tiaokuai/contracts';
import { foldedText } from '@tiaokuai/domain';
import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CLEARABLE } from '../ui/icons.js';

interface UnitTreeProps {
  readonly units: readonly DirectoryUnit[];
  readonly chosen: string | undefined;
  /** The address of the page with this unit. */
  readonly addressOf: (unit: string) => string;
}

/** The district's units by kind, communities below their street, closed units last. */
export function UnitTree({ units, chosen, addressOf }: UnitTreeProps): React.ReactNode {
  const [wanted, setWanted] = useState('');
  const isWanted = ({ name, shortName }: DirectoryUnit) =>
    [name, shortName].some((each) => foldedText(each).includes(foldedText(wanted)));
  const found = units.filter(isWanted);
  const roots = found.filter(
    ({ parent, kind }) => kind.code !== 'community' || !found.some(({ id }) => id === parent),
  );
  const link = ({ id, shortName, name }: DirectoryUnit) => (
    <Link to={addressOf(id)} title={name} aria-current={id === chosen ? 'true' : undefined} replace>
      {shortName}
    </Link>
  );
  return (
    <nav className="unit-tree" aria-label="单位">
      <Input
        aria-label="按名称查找单位"
        placeholder="按名称查找单位"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        allowClear={CLEARABLE}
      />
      {byKind(roots).map(([word, members]) => (
        <details
          key={word}
          open={wanted !== '' || members.length <= MOST_UNFOLDED || holds(members, units, chosen)}
        >
          <summary>
            {word} <span className="quiet">{members.length}</span>
          </summary>
          <ul>
            {members.map((unit) => (
              <li key={unit.id}>
                {link(unit)}
                <Communities of={unit} units={found} link={link} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {found.length === 0 ? <p className="quiet">没有这样的单位</p> : null}
    </nav>
  );
}

/** In the order in which kinds first occur; what was closed stands last. */
function byKind(units: readonly DirectoryUnit[]): readonly (readonly [string, readonly DirectoryUnit[]])[] {
  const open = units.filter(({ closedAt }) => closedAt === undefined);
  const words = [...new Set(open.map(({ kind }) => kind.word))];
  const groups = words.map((word) => [word, open.filter(({ kind }) => kind.word === word)] as const);
  const closed = units.filter(({ closedAt }) => closedAt !== undefined);
  return closed.length === 0 ? groups : [...groups, ['已撤销', closed]];
}

/** Longer groups are folded until somebody looks for one of them. */
const MOST_UNFOLDED = 20;

function holds(
  members: readonly DirectoryUnit[],
  units: readonly DirectoryUnit[],
  chosen: string | undefined,
): boolean {
  const unit = units.find(({ id }) => id === chosen);
  return members.some(({ id }) => id === unit?.id || id === unit?.parent);
}

interface CommunitiesProps {
  readonly of: DirectoryUnit;
  readonly units: readonly DirectoryUnit[];
  readonly link: (unit: DirectoryUnit) => React.ReactNode;
}

function Communities({ of, units, link }: CommunitiesProps): React.ReactNode {
  const below = units.filter(({ parent, kind }) => kind.code === 'community' && parent === of.id);
  if (below.length === 0) return null;
  return (
    <ul>
      {below.map((unit) => (
        <li key={unit.id}>{link(unit)}</li>
      ))}
    </ul>
  );
}
