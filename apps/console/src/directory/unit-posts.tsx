import type { Coded, DelegationView, DirectoryUnit, DirectoryView, HoldingView } from '@tiaokuai/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';
import { appointment, delegation, relief, type Change } from './change.js';
import { PostHistory } from './post-history.js';
import { delegationWords, termWords } from './terms.js';
import type { Rights } from './use-rights.js';

interface UnitPostsProps {
  readonly unit: DirectoryUnit;
  readonly directory: DirectoryView;
  readonly rights: Rights;
  readonly begin: (change: Change) => void;
}

interface PostRow {
  readonly post: Coded;
  readonly holders: readonly HoldingView[];
  readonly delegations: readonly DelegationView[];
}

/** The posts of a unit: who holds them and who acts for whom, now and soon; what may be changed stands beside it. */
export function UnitPosts({ unit, directory, rights, begin }: UnitPostsProps): React.ReactNode {
  const [historyOf, setHistoryOf] = useState<Coded>();
  const { holdings, delegations, asOf } = directory;
  const here = holdings.filter((each) => each.unit.id === unit.id);
  const rows = unit.posts.map((post): PostRow => ({
    post,
    holders: here.filter((each) => each.post.code === post.code && each.state !== 'past'),
    delegations: delegations.filter(
      (each) => each.unit.id === unit.id && each.post.code === post.code && each.state !== 'past',
    ),
  }));
  const colleaguesOf = ({ person }: HoldingView) => {
    const others = here.filter((each) => each.state === 'running' && each.person.id !== person.id);
    return [...new Map(others.map((each) => [each.person.id, each.person])).values()];
  };
  const columns: readonly Column<PostRow>[] = [
    {
      title: '岗位',
      width: '20%',
      cell: ({ post }) => (
        <span className="two-lines">
          <strong>{post.word}</strong>
          <button
            type="button"
            className="link"
            onClick={() => setHistoryOf(post)}
            aria-label={`${post.word}的历任`}
          >
            历任
          </button>
        </span>
      ),
    },
    {
      title: '在岗',
      cell: ({ holders }) => (
        <Holders
          holders={holders}
          asOf={asOf}
          actions={(holding) => (
            <>
              {rights.mayDelegate(holding) ? (
                <Action
                  word="授权代行"
                  of={holding.person.name}
                  run={() => begin(delegation(holding, colleaguesOf(holding)))}
                />
              ) : null}
              {rights.may('relieve') ? (
                <Action word="免岗" of={holding.person.name} run={() => begin(relief(holding))} />
              ) : null}
            </>
          )}
        />
      ),
    },
    {
      title: '代行',
      width: '30%',
      cell: (row) => <Delegations of={row} asOf={asOf} rights={rights} begin={begin} />,
    },
    ...(rights.may('appoint') && unit.closedAt === undefined ? [appointColumn(unit, begin)] : []),
  ];
  return (
    <>
      <Table
        caption={`${unit.name}的岗位`}
        columns={columns}
        rows={rows}
        rowKey={({ post }) => post.code}
        empty={null}
      />
      {historyOf === undefined ? null : (
        <PostHistory
          unit={unit}
          post={historyOf}
          directory={directory}
          close={() => setHistoryOf(undefined)}
        />
      )}
    </>
  );
}

function appointColumn(unit: DirectoryUnit, begin: (change: Change) => void): Column<PostRow> {
  return {
    title: '办理',
    width: '90px',
    cell: ({ post }) => (
      <Button size="small" aria-label={`任岗：${post.word}`} onClick={() => begin(appointment(unit, post))}>
        任岗
      </Button>
    ),
  };
}

interface HoldersProps {
  readonly holders: readonly HoldingView[];
  readonly asOf: string;
  readonly actions: (holding: HoldingView) => React.ReactNode;
}

function Holders({ holders, asOf, actions }: HoldersProps): React.ReactNode {
  if (holders.length === 0) return <span className="quiet">无人在岗</span>;
  return (
    <ul className="plain holders">
      {holders.map((holding) => (
        <li key={`${holding.person.id}${holding.from}${holding.items?.join() ?? ''}`}>
          <span className="two-lines">
            <span>{holding.person.name}</span>
            <span className="quiet">
              {[termWords(holding, asOf), holding.items === undefined ? '' : `仅 ${holding.items.join('、')}`]
                .filter(Boolean)
                .join('，')}
            </span>
          </span>
          <span className="buttons">{actions(holding)}</span>
        </li>
      ))}
    </ul>
  );
}

interface DelegationsProps {
  readonly of: PostRow;
  readonly asOf: string;
  readonly rights: Rights;
  readonly begin: (change: Change) => void;
}

function Delegations({ of, asOf, rights, begin }: DelegationsProps): React.ReactNode {
  if (of.delegations.length === 0) return <span className="quiet">无</span>;
  return (
    <ul className="plain holders">
      {of.delegations.map((each) => (
        <li key={each.id}>
          <span className="two-lines">
            <span>{delegationWords(each)}</span>
            <span className="quiet">
              {each.state === 'coming' ? `${shortInstant(each.validFrom, asOf)} 起，` : ''}至{' '}
              {shortInstant(each.validTo, asOf)}
              {each.reason ? `，${each.reason}` : ''}
            </span>
          </span>
          {rights.mayRevoke(each) ? (
            <Action
              word="撤回"
              of={`${each.to.name}的代行`}
              run={() =>
                begin({ command: 'revokeDelegation', about: delegationWords(each), fixed: { id: each.id } })
              }
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Action({
  word,
  of,
  run,
}: {
  readonly word: string;
  readonly of: string;
  readonly run: () => void;
}): React.ReactNode {
  return (
    <button type="button" className="link" aria-label={`${word}：${of}`} onClick={run}>
      {word}
    </button>
  );
}
