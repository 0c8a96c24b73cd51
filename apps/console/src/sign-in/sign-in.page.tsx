import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemonstrationPeople, SignedIn } from '@tiaokuai/contracts';
import { foldedText } from '@tiaokuai/domain';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { call } from '../api/client.js';
import { Failure } from '../ui/failure.js';
import { CLEARABLE } from '../ui/icons.js';
import { useToast } from '../ui/use-toast.js';
import { suggestedPeople, type Suggested } from './suggested-people.js';
import './sign-in.css';

/** Sign in as a demonstration person. A deployment with an identity provider shows its own page instead. */
export function SignInPage(): React.ReactNode {
  const people = useQuery({
    queryKey: ['people-to-sign-in'],
    queryFn: ({ signal }) => call<DemonstrationPeople>('/session/people', { signal }),
  });
  const signIn = useSignIn();
  return (
    <main className="sign-in">
      <title>登录 · 条块</title>
      <h1>
        <img src="/icon.svg" alt="" width={32} height={32} /> 条块
        <span className="brand-sub">街道吹哨 · 部门报到</span>
      </h1>
      <p>本机演示：江畔区的单位、人员和案件都是虚构的。选一个人登录，就从他的岗位办事。</p>
      {people.isPending ? <Skeleton active title={false} /> : null}
      {people.isError ? <Failure error={people.error} retry={() => void people.refetch()} /> : null}
      {people.data ? (
        <>
          {suggestedPeople(people.data).map(({ side, people: ofSide }) => (
            <section key={side} aria-label={side}>
              <h2>{side}</h2>
              <div className="choices">
                {ofSide.map((each) => (
                  <PersonCard key={each.person.id} {...each} choose={() => void signIn(each.person.id)} />
                ))}
              </div>
            </section>
          ))}
          <OtherPeople people={people.data} signIn={signIn} />
        </>
      ) : null}
    </main>
  );
}

function PersonCard({ person, role, does, choose }: Suggested & { choose: () => void }): React.ReactNode {
  return (
    <button type="button" className="choice" onClick={choose}>
      <strong>{role}</strong>
      <span>{person.name}</span>
      <span className="quiet">{does}</span>
    </button>
  );
}

const SHOWN = 20;

interface OtherPeopleProps {
  readonly people: DemonstrationPeople;
  readonly signIn: (person: string) => Promise<void>;
}

function OtherPeople({ people, signIn }: OtherPeopleProps): React.ReactNode {
  const [wanted, setWanted] = useState('');
  const found = wanted.trim() === '' ? [] : search(people, wanted);
  return (
    <section aria-label="其他人员">
      <h2>其他人员</h2>
      <Input
        aria-label="按姓名、单位或岗位查找"
        placeholder="按姓名、单位或岗位查找，例如：监督中心 核查"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        allowClear={CLEARABLE}
      />
      <ul className="people">
        {found.slice(0, SHOWN).map(({ unit, person, posts }) => (
          <li key={`${person.id}${unit}`}>
            <span>
              <strong>{person.name}</strong> <span className="quiet">{`${unit} · ${posts}`}</span>
            </span>
            <Button onClick={() => void signIn(person.id)} aria-label={`以${person.name}登录`}>
              登录
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {wanted.trim() === '' ? '' : foundWords(found.length)}
      </p>
    </section>
  );
}

function foundWords(count: number): string {
  if (count === 0) return '没有找到这样的人';
  return count > SHOWN ? `找到 ${count} 人，只列出前 ${SHOWN} 人，请再加一个词` : `找到 ${count} 人`;
}

function useSignIn(): (person: string) => Promise<void> {
  const client = useQueryClient();
  const toast = useToast();
  return async (person) => {
    try {
      const me = await call<SignedIn>('/session', { method: 'POST', body: { person } });
      client.setQueryData(['me'], me);
    } catch (failure) {
      toast.failure(failure, '登录没有成功');
    }
  };
}

function search(people: DemonstrationPeople, wanted: string) {
  const words = foldedText(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
  const rows = people.units.flatMap(({ unit, people: persons }) =>
    persons.map((person) => ({
      unit: unit.name,
      known: `${unit.name} ${unit.shortName}`,
      person,
      posts: person.posts.map(({ post }) => post.word).join('、'),
    })),
  );
  return rows.filter(({ known, person, posts }) =>
    words.every((word) => foldedText(`${known} ${person.name} ${posts}`).includes(word)),
  );
}
